package market.sourcing.projections.board;

/** Whose board. */
public sealed interface Whose {

    boolean has(OnBoard document);

    /** What an account ordered. */
    record Buyer(String account) implements Whose {
        @Override
        public boolean has(OnBoard document) {
            return document.buyerId().equals(account);
        }
    }

    /** What was ordered of an account's factories. */
    record FactoryOwner(String account) implements Whose {
        @Override
        public boolean has(OnBoard document) {
            return account.equals(document.factoryOwnerId());
        }
    }

    record Everybody() implements Whose {
        @Override
        public boolean has(OnBoard document) {
            return true;
        }
    }
}
