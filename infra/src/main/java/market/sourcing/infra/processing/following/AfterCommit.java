package market.sourcing.infra.processing.following;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is told of a batch only when it was taken for good. */
public final class AfterCommit {
    private AfterCommit() {}

    /** Of the transaction that is under way in this thread. */
    public static void run(Runnable telling) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                telling.run();
            }
        });
    }
}
