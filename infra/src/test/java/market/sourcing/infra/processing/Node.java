package market.sourcing.infra.processing;

import static com.mongodb.client.model.Sorts.ascending;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.view.Projector;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One node's engine, with a short grace. */
final class Node implements AutoCloseable {
    static final ProcessingSettings QUICK =
            new ProcessingSettings(50, 2, Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ofMillis(300), false);
    static final ProcessingSettings ALONE =
            new ProcessingSettings(50, 2, Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ofMillis(300), true);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final AccountProjector projector;
    final ProjectionEngine engine;

    Node(Stores stores, PositionedLog log) {
        this(stores, log, new AccountProjector());
    }

    Node(Stores stores, PositionedLog log, AccountProjector projector) {
        this(stores, log, projector, QUICK);
    }

    Node(Stores stores, PositionedLog log, AccountProjector projector, ProcessingSettings settings) {
        this.projector = projector;
        engine = new ProjectionEngine(
                List.<Projector<?>>of(projector),
                log,
                new JdbcTransactionManager(stores.postgres),
                stores.views,
                meters,
                settings);
        engine.start();
    }

    List<Account> accounts() {
        return engine.views()
                .documents(projector.view())
                .all()
                .sort(ascending("_id"))
                .list();
    }

    /** The sums that are not 0. */
    Map<String, Long> tallies() {
        var sums = new TreeMap<String, Long>();
        engine.views().tallies(projector.view()).all().forEach(tally -> sums.put(tally.key(), tally.count()));
        sums.values().removeIf(count -> count == 0);
        return sums;
    }

    boolean isReady() {
        return engine.health().health().getStatus().equals(Status.UP);
    }

    Build live() {
        return engine.builds().all().stream()
                .filter(build -> build.isOf(projector.view()) && build.state() == Build.State.LIVE)
                .findFirst()
                .orElseThrow();
    }

    void awaitPosition(long position) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> isReady() && live().position() >= position);
    }

    /** The build of this number is what is read. */
    void awaitBuild(int number) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> live().number() == number);
    }

    void awaitReady() {
        await().atMost(Duration.ofSeconds(30)).until(this::isReady);
    }

    @Override
    public void close() {
        engine.stop();
    }
}
