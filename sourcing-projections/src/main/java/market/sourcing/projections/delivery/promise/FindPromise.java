package market.sourcing.projections.delivery.promise;

/** Asks for the promise of one order. */
public record FindPromise(String orderId) {}
