package market.sourcing.infra.feed;

import market.sourcing.infra.feed.record.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What a record of some pool says from a position on.
 *
 * @param cause null where it said so already when it came in; so is the patch
 * @param patch what made it of what it said before
 */
record Version(
        KnownRecord record, @Nullable Cause cause, @Nullable String patch) {}
