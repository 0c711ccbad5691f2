package market.sourcing.projections.delivery.promise;

import java.util.List;

/** @param upTo the position up to which these are all */
public record Changes(List<OrderPromise> items, long upTo) {
    public Changes {
        items = List.copyOf(items);
    }
}
