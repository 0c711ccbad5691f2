package market.sourcing.projections.listing.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing was ordered and found by before it moved.
 *
 * @param until the position of the move
 * @param at the instant of the move
 * @param terms null where the move left them
 */
public record Was(
        long until, Instant at, SortKeys keys, @Nullable List<String> terms) {}
