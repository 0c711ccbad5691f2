package market.sourcing.bench.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Builds;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole marketplace inside this process, on its embedded stores, on a folder of its own. */
public final class Marketplace implements AutoCloseable {
    /** May do everything a benchmark does. */
    public static final Actor OPERATOR =
            new Actor(new AccountId("account-bench-operator"), Set.of(Role.OPERATOR, Role.FACTORY));

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ConfigurableApplicationContext context;

    private Marketplace(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Marketplace start(Path data) {
        return start(data, Map.of());
    }

    /** @param further settings */
    public static Marketplace start(Path data, Map<String, String> further) {
        var settings = Application.settings(data, 0);
        settings.putAll(further);
        return new Marketplace(new SpringApplication(Application.TYPE)
                .run(settings.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new)));
    }

    public Commands commands() {
        return context.getBean(Commands.class);
    }

    public PositionedLog log() {
        return context.getBean(PositionedLog.class);
    }

    public DataSource pool() {
        return context.getBean(DataSource.class);
    }

    public <T> T the(Class<T> part) {
        return context.getBean(part);
    }

    /** The port it answers HTTP on. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Returns when every event has its position. */
    public void awaitNumbered() throws Exception {
        var log = log();
        var events = events();
        Waiting.until(LONGEST, "numbering " + events + " events", () -> log.head() + 1 >= events);
    }

    /** Returns when every event has its position and every view shows all of them. */
    public void awaitViews() throws Exception {
        awaitNumbered();
        var builds = the(Builds.class);
        var head = log().head();
        Waiting.until(
                LONGEST,
                "showing " + head + " events in every view",
                () -> builds.all().stream()
                        .filter(build -> build.state() != Build.State.RETIRED)
                        .allMatch(build -> build.state() == Build.State.LIVE && build.position() >= head));
    }

    private long events() {
        return Objects.requireNonNull(
                new JdbcTemplate(pool()).queryForObject("select count(*) from domain_event", Long.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
