package market.sourcing.infra.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.trade.due.SomethingIsDue;
import market.sourcing.infra.commands.AxonCommands;
import market.sourcing.infra.commands.Contended;
import market.sourcing.infra.eventstore.Patience;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Who lost a race with no patience left is told so (409), and not that the log can't be reached (503): PostgreSQL answers. */
class SpentPatienceTest {
    private static final Actor ACTOR = new Actor(new AccountId("account-1"), Set.of());

    private record Due() {}

    private record Asked() {}

    /** A pool that has a connection at once. */
    private static final class Free extends AbstractDataSource {
        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (p, m, a) -> null);
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    private static SomethingIsDue due() throws Exception {
        var constructor = SomethingIsDue.class.getDeclaredConstructor(Object.class);
        constructor.setAccessible(true);
        return constructor.newInstance(new Due());
    }

    @Test
    void a_race_that_was_lost_with_hardly_any_patience_left_is_a_lost_race() {
        var pool = new CircuitBreaker(new Free(), new SignOfLife("log", Duration.ofSeconds(2)));
        // Loads classes: what follows takes no time.
        DataSourceUtils.getConnection(pool);
        var bus = SimpleCommandBus.builder().build();
        var over = new ArrayList<Boolean>();
        bus.subscribe(Due.class.getName(), message -> {
            // It waited for connections and for company, in a rush.
            Patience.waited(Duration.ofMillis(3_470).toNanos());
            return "done";
        });
        bus.subscribe(Asked.class.getName(), message -> {
            if (((Collection<?>) message.getMetaData().getOrDefault("done before", Set.of())).isEmpty()) {
                throw due();
            }
            over.add(Patience.isOver());
            DataSourceUtils.getConnection(pool);
            throw new ConcurrencyException("another was faster");
        });
        assertThatThrownBy(() -> new AxonCommands(bus).send(new Asked(), ACTOR)).isInstanceOf(Contended.class);
        assertThat(over).as("attempts that could not come to anything").doesNotContain(true);
    }
}
