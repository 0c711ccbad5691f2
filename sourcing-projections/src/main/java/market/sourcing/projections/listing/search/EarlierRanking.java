package market.sourcing.projections.listing.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a listing was ordered and found by before it moved.
 *
 * @param until the position of the move
 * @param at the instant of the move
 * @param ranked null where the move left the terms as they were
 */
public record EarlierRanking(
        long until, Instant at, SortKeys keys, @Nullable String ranked) {}
