package market.sourcing.api.crash;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that come back as fast as they are answered, until the marketplace is gone. */
final class Traffic {
    private static final int CLIENTS = 8;

    private final Customer customer;
    private final AtomicInteger numbers;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    /** What a client does at one visit. */
    @FunctionalInterface
    interface Customer {
        /**
         * Sends one request or several.
         *
         * @param number of the visit, never used twice
         * @throws IOException when nobody answers any more
         */
        void visit(int number) throws IOException, InterruptedException;
    }

    /** @param numbers counts visits on, over all runs of the marketplace */
    Traffic(AtomicInteger numbers, Customer customer) {
        this.customer = customer;
        this.numbers = numbers;
        for (int i = 0; i < CLIENTS; i++) {
            threads.execute(this::run);
        }
        threads.shutdown();
    }

    /** Returns when every client has noticed that nobody answers. */
    void awaitEnd() throws InterruptedException {
        if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("clients still get answers from a killed process");
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                customer.visit(numbers.incrementAndGet());
            }
        } catch (IOException gone) {
            // as expected: it was killed
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
