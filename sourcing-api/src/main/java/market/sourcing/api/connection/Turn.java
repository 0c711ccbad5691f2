package market.sourcing.api.connection;

/** The turn of the request that this thread works on, if it works on one. */
public final class Turn {
    private static final ScopedValue<Exchange> MINE = ScopedValue.newInstance();

    private Turn() {}

    /** What is done for a request. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static void during(Exchange exchange, Work work) throws Exception {
        ScopedValue.where(MINE, exchange).call(() -> {
            work.run();
            return exchange;
        });
    }

    /** Waits for something that takes no work, and lets others work meanwhile. It goes on when there is a turn again. */
    public static void givenToOthersWhile(Runnable wait) {
        if (MINE.isBound()) {
            MINE.get().withoutTurn(wait);
        } else {
            wait.run();
        }
    }
}
