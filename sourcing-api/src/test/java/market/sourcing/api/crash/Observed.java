package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What a crowd of sellers, a reader and two kinds of supervisors see of the marketplace, all the time. */
final class Observed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_DRAFTS = Duration.ofSeconds(3);
    private static final AtomicInteger DRAFTS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Client client;
    private final ChildApplication application;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean ended;

    enum Kind {
        WRITE,
        READ,
        READY,
        LIVE
    }

    /** @param status 0 when the connection broke */
    record Seen(Kind kind, long began, long over, int status) {}

    @FunctionalInterface
    private interface Request {
        int status() throws IOException, InterruptedException;
    }

    Observed(ChildApplication application, Client client, Goods goods, int sellers)
            throws IOException, InterruptedException {
        this.application = application;
        this.client = client;
        // One token for the whole crowd.
        client.get("factory", "/api/orders?size=1");
        var all = new ArrayList<Thread>();
        for (int seller = 0; seller < sellers; seller++) {
            all.add(over(Kind.WRITE, () -> draft(goods)));
        }
        all.add(over(Kind.READ, () -> client.get("buyer", "/api/orders?size=1").status()));
        all.add(over(Kind.READY, () -> health("readiness")));
        all.add(over(Kind.LIVE, () -> health("liveness")));
        this.threads = List.copyOf(all);
        await("everybody is answered at first")
                .atMost(PATIENCE)
                .until(() -> Arrays.stream(Kind.values())
                        .allMatch(kind -> sawSince(Long.MIN_VALUE, kind, Observed::isGood)));
    }

    private int draft(Goods goods) throws IOException, InterruptedException {
        var name = "observed-" + DRAFTS.incrementAndGet();
        return client.post("factory", "/api/listings", name, goods.draft(name)).status();
    }

    private int health(String group) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(application.at("/actuator/health/" + group))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private Thread over(Kind kind, Request request) {
        return Thread.ofVirtual().start(() -> {
            while (!ended) {
                long began = System.nanoTime();
                int status = 0;
                try {
                    status = request.status();
                } catch (IOException broken) {
                    // Seen as such.
                } catch (InterruptedException over) {
                    return;
                }
                seen.add(new Seen(kind, began, System.nanoTime(), status));
                LockSupport.parkNanos((kind == Kind.WRITE ? BETWEEN_DRAFTS : BETWEEN_LOOKS).toNanos());
            }
        });
    }

    static boolean isGood(Seen one) {
        return one.status() / 100 == 2;
    }

    static boolean isUnavailable(Seen one) {
        return one.status() == 503;
    }

    private boolean sawSince(long moment, Kind kind, Predicate<Seen> what) {
        return seen.stream().anyMatch(one -> one.kind() == kind && one.began() >= moment && what.test(one));
    }

    /** From the moment to the end of the first such answer to a request that began after it. */
    Duration until(long moment, Kind kind, Predicate<Seen> what) {
        await(kind + " after a fault").atMost(PATIENCE).until(() -> sawSince(moment, kind, what));
        return Duration.ofNanos(seen.stream()
                .filter(one -> one.kind() == kind && one.began() >= moment && what.test(one))
                .mapToLong(one -> one.over() - moment)
                .min()
                .orElseThrow());
    }

    /** How long at most somebody who was answered in this time has waited in it. */
    Duration longest(Kind kind, long from, long to) {
        return Duration.ofNanos(seen.stream()
                .filter(one -> one.kind() == kind && one.over() >= from && one.over() <= to)
                .mapToLong(one -> one.over() - Math.max(from, one.began()))
                .max()
                .orElse(0));
    }

    /** Whoever asked in this time and was answered in it. */
    void answeredOnlyWith(Kind kind, long from, long to, Integer... statuses) {
        assertThat(seen.stream()
                        .filter(one -> one.kind() == kind && one.began() >= from && one.over() <= to)
                        .map(Seen::status)
                        .distinct())
                .isNotEmpty()
                .isSubsetOf(statuses);
    }

    @Override
    public void close() {
        ended = true;
        threads.forEach(Thread::interrupt);
        http.shutdownNow();
    }
}
