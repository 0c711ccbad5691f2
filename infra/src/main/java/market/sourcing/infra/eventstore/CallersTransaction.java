package market.sourcing.infra.eventstore;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction that the caller opened around commands: what it has written is seen inside it only, and may never come to be. */
public final class CallersTransaction {
    private CallersTransaction() {}

    public static boolean isOpen() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
