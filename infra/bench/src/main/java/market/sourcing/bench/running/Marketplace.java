package market.sourcing.bench.running;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.eventstore.PositionedLog;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole marketplace inside this process, on its embedded stores, on a folder of its own. */
public final class Marketplace implements AutoCloseable {
    /** May do everything a benchmark does. */
    public static final Actor OPERATOR =
            new Actor(new AccountId("account-bench-operator"), Set.of(Role.OPERATOR, Role.FACTORY));

    private final ConfigurableApplicationContext context;

    private Marketplace(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Marketplace start(Path data) {
        var application = new SpringApplication(Application.TYPE);
        application.setDefaultProperties(Map.copyOf(Application.settings(data, 0)));
        return new Marketplace(application.run());
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

    @Override
    public void close() {
        context.close();
    }
}
