package market.sourcing.projections.delivery.promise;

import java.time.Instant;

/** Where a page of promises ended that are listed by an instant of theirs. */
public record InTime(Instant at, String orderId) {}
