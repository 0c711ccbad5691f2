package market.sourcing.projections.pool.detail;

import java.util.List;

/** Asks for some pools; those that are there are answered in the order of their ids. */
public record FindPools(List<String> poolIds) {
    public FindPools {
        poolIds = List.copyOf(poolIds);
    }
}
