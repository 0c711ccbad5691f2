package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandsIT {
    private static final Actor ACTOR = new Actor(new AccountId("account-1"), Set.of(Role.OPERATOR));
    private static TestLog log;

    @BeforeAll
    static void open() {
        log = TestLog.open(Tally.SCHEMA, DomainRegistration.aggregate(Tally.class));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void a_command_appends_its_events_and_answers_the_version() {
        var id = new FactoryId("factory-a");
        assertThat(log.commands().<Long>send(new Tally.Open(id, "first"), ACTOR))
                .isZero();
        assertThat(log.commands().<Long>send(new Tally.Add(id, null, 3), ACTOR)).isEqualTo(3);
        await().until(() -> log.store().head() >= 3);
        var events = log.store().read(-1, 10);
        assertThat(events).extracting(e -> (Object) e.getPayload()).contains(new Tally.Opened("factory-a", "first"));
        assertThat(events.getFirst().getMetaData())
                .containsEntry("actor", "account-1")
                .containsKey("trace");
    }

    @Test
    void a_stale_version_is_told_before_any_rule() {
        var id = new FactoryId("factory-b");
        log.commands().<Long>send(new Tally.Open(id, "first"), ACTOR);
        log.commands().<Long>send(new Tally.Add(id, 0L, 1), ACTOR);
        assertThatThrownBy(() -> log.commands().send(new Tally.Add(id, 0L, -1), ACTOR))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void an_unknown_aggregate_is_refused_by_its_kind() {
        assertThatThrownBy(() -> log.commands().send(new Tally.Add(new FactoryId("factory-none"), null, 1), ACTOR))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.FACTORY_UNKNOWN));
    }
}
