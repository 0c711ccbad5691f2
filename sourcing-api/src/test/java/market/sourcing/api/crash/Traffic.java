package market.sourcing.api.crash;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that order and draft as fast as they are answered, until the marketplace is gone. */
final class Traffic {
    private static final int CLIENTS = 8;
    private static final int MOST_PIECES = 40;

    private final Client client;
    private final Goods goods;
    private final Journal journal;
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    Traffic(Client client, Goods goods, Journal journal) {
        this.client = client;
        this.goods = goods;
        this.journal = journal;
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
        boolean alive = true;
        while (alive) {
            alive = one(numbers.incrementAndGet());
        }
    }

    private boolean one(int number) {
        var random = new Random(number);
        return number % 4 == 0
                ? send("factory", "/api/listings", "draft-" + number, goods.draft("traffic-" + number))
                : send(
                        "buyer",
                        "/api/orders",
                        "order-" + number,
                        Goods.order(
                                goods.listingIds()
                                        .get(random.nextInt(goods.listingIds().size())),
                                1 + random.nextInt(MOST_PIECES)));
    }

    private boolean send(String role, String path, String key, Object body) {
        try {
            journal.add(new Journal.Sent(role, path, key, body, client.post(role, path, key, body)));
            return true;
        } catch (IOException gone) {
            journal.add(new Journal.Sent(role, path, key, body, null));
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
