package market.sourcing.infra.probes;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.ProjectionEngine;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.sequencer.OwnConnections;
import market.sourcing.infra.timers.Agenda;
import market.sourcing.projections.view.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The probes as beans, each a loop of its own: one that hangs must not keep the others from seeing it. */
@Configuration(proxyBeanMethods = false)
public class ProbesConfiguration {
    /** Several looks, and more than a pause of this process: from here on who asks is sent away. */
    private static final Duration SILENT = Duration.ofMillis(2_500);
    /** Two writes that were due, and a slow disk. */
    private static final Duration NO_WRITES = Duration.ofMillis(4_500);

    private static final Duration AFTER_FAILURE = Duration.ofMillis(250);
    /** Before the first and after the last that asks a store. */
    private static final int OUTERMOST = -2000;

    /** What health and metrics read and probes write. */
    record Signs(SignOfLife postgres, SignOfLife writes, SignOfLife mongo, Progress progress) {
        List<SignOfLife> all() {
            return List.of(postgres, writes, mongo);
        }
    }

    @Bean
    Signs signs() {
        return new Signs(
                new SignOfLife("postgresql", SILENT),
                new SignOfLife("writes", NO_WRITES),
                new SignOfLife("mongodb", SILENT),
                new Progress());
    }

    /** By its own type: of a plain post-processor nobody would see the order. */
    @Bean
    static CircuitBreakerOfThePool circuitBreakerOfThePool(ObjectProvider<Signs> signs) {
        return new CircuitBreakerOfThePool(() -> signs.getObject().postgres());
    }

    @Bean
    @Primary
    Views guardedViews(@Qualifier("views") Views views, Signs signs) {
        return new GuardedViews(views, signs.mongo());
    }

    @Bean
    ProbeLifecycle logProbe(
            OwnConnections connections,
            Signs signs,
            ProjectionEngine engine,
            ObjectProvider<FollowerLifecycle> followers,
            Agenda agenda,
            MeterRegistry meters) {
        var metrics = new ProbeMetrics(meters, signs.progress(), signs.all());
        var probe = new LogProbe(
                connections,
                signs.postgres(),
                () -> metrics.follow(names(engine, followers, agenda)),
                signs.progress());
        return lifecycle("log-probe", probe::look, signs.postgres(), probe::close);
    }

    private static Collection<String> names(
            ProjectionEngine engine, ObjectProvider<FollowerLifecycle> followers, Agenda agenda) {
        var names = new ArrayList<>(engine.live());
        Stream.concat(followers.stream().map(FollowerLifecycle::name), Stream.of(agenda.name()))
                .forEach(names::add);
        return names;
    }

    @Bean
    ProbeLifecycle writeProbe(OwnConnections connections, DataSource pool, Signs signs) throws SQLException {
        var probe = new WriteProbe(connections, pool.unwrap(HikariDataSource.class), signs.writes());
        return lifecycle("write-probe", probe::write, signs.writes(), () -> {});
    }

    @Bean
    ProbeLifecycle mongoProbe(ViewDatabase database, Signs signs) {
        return lifecycle("mongo-probe", new MongoProbe(database, signs.mongo())::look, signs.mongo(), () -> {});
    }

    @Bean
    LoopLifecycle memoryProbe() {
        return new LoopLifecycle(new Loop("memory-probe", new MemoryProbe()::look), OUTERMOST);
    }

    private static ProbeLifecycle lifecycle(String name, Loop.Step step, SignOfLife sign, Runnable end) {
        var loop = new LoopLifecycle(new Loop(name, step, () -> {}, AFTER_FAILURE), OUTERMOST);
        return new ProbeLifecycle(loop, sign, end);
    }

    /** Named stores in the health answer. */
    @Bean
    HealthIndicator storesHealthIndicator(Signs signs) {
        return new StoresHealth(signs.all());
    }

    /** Named followers in the health answer. */
    @Bean
    HealthIndicator followersHealthIndicator(Signs signs) {
        return new FollowersHealth(signs.progress());
    }

    /** Named loops in the health answer. */
    @Bean
    HealthIndicator loopsHealthIndicator() {
        return new LoopsHealth();
    }
}
