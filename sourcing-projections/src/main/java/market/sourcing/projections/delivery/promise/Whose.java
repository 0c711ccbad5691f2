package market.sourcing.projections.delivery.promise;

/** Whose promises. */
public sealed interface Whose {

    boolean has(OrderPromise promise);

    /** What an account ordered. */
    record Buyer(String account) implements Whose {
        @Override
        public boolean has(OrderPromise promise) {
            return promise.buyerId().equals(account);
        }
    }

    /** What was ordered of an account's factories. */
    record FactoryOwner(String account) implements Whose {
        @Override
        public boolean has(OrderPromise promise) {
            return promise.factoryOwnerId().equals(account);
        }
    }

    record Everybody() implements Whose {
        @Override
        public boolean has(OrderPromise promise) {
            return true;
        }
    }
}
