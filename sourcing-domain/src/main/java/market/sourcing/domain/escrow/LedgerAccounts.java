package market.sourcing.domain.escrow;

import java.util.Optional;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OrderId;

/**
 * The accounts of the ledger. What a provider has collected is the platform's asset; everything else is what the platform owes
 * somebody, or has earned.
 */
public final class LedgerAccounts {
    public static final String FEES = "platform/fees";
    /** What freight insurance pays out; its premiums are settled with the insurer. */
    public static final String FREIGHT_INSURANCE = "platform/freight-insurance";

    public static final String PROVIDERS = "provider/";
    private static final String BUYERS = "buyer/";
    private static final String ESCROWS = "escrow/";
    private static final String FACTORIES = "factory/";

    private LedgerAccounts() {}

    /** What a payment provider has collected and not sent back. */
    public static String provider(String name) {
        return PROVIDERS + name;
    }

    /** What the platform owes a buyer. */
    public static String buyer(AccountId buyer) {
        return BUYERS + buyer.value();
    }

    /** What is held for an order. */
    public static String escrow(OrderId order) {
        return ESCROWS + order.value();
    }

    /** What the platform owes a factory; the other way round when it had to pay a penalty. */
    public static String factory(FactoryId factory) {
        return FACTORIES + factory.value();
    }

    /** The factory whose account it is, if it is one's. */
    public static Optional<FactoryId> factoryOf(String account) {
        return tail(account, FACTORIES).map(FactoryId::new);
    }

    /** The order that it holds money for, if it holds an order's. */
    public static Optional<OrderId> orderOf(String account) {
        return tail(account, ESCROWS).map(OrderId::new);
    }

    private static Optional<String> tail(String account, String prefix) {
        return account.startsWith(prefix) ? Optional.of(account.substring(prefix.length())) : Optional.empty();
    }
}
