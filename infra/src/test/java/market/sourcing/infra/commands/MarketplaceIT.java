package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The marketplace's own commands through the door that the application uses. */
class MarketplaceIT {
    private static final Actor SELLER = new Actor(new AccountId("account-seller"), Set.of(Role.FACTORY));
    private static final Actor OPERATOR = new Actor(new AccountId("account-operator"), Set.of(Role.OPERATOR));
    private static TestLog log;

    @BeforeAll
    static void open() {
        log = TestLog.open(EventSchema.ofSourcing(), DomainConfiguration.ALL.toArray(DomainRegistration[]::new));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    private static OnboardFactory onboard(String id, String taxNumber) {
        return new OnboardFactory(new FactoryId(id), SELLER, "杭州云织针织厂", "CN", taxNumber, "浙江 杭州", "f-" + id);
    }

    @Test
    void a_factory_is_onboarded_and_verified() {
        assertThat(log.commands().<Long>send(onboard("factory-1", "91330100MA2KXYZ12Q"), SELLER))
                .isZero();
        assertThat(log.commands().<Long>send(new VerifyFactory(new FactoryId("factory-1"), 0L, OPERATOR), OPERATOR))
                .isEqualTo(1);
        assertThat(log.store().readEvents("factory-1").asStream().map(event -> (Object) event.getPayloadType()))
                .containsExactly(FactoryOnboarded.class, FactoryVerified.class);
    }

    @Test
    void of_many_factories_with_one_tax_number_one_is_onboarded_and_the_others_are_refused() throws Exception {
        var in = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .<Callable<Object>>mapToObj(n -> () -> {
                        try {
                            log.commands().<Long>send(onboard("factory-tax-" + n, "91330100MA2KSAME1Q"), SELLER);
                            return in.incrementAndGet();
                        } catch (Refused refused) {
                            assertThat(refused.code()).isEqualTo(RefusalCode.TAX_NUMBER_TAKEN);
                            return refused;
                        }
                    })
                    .toList();
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        assertThat(in).hasValue(1);
    }

    @Test
    void a_refused_onboarding_does_not_keep_the_tax_number() {
        log.commands().<Long>send(onboard("factory-first", "91330100MA2KFIRST1"), SELLER);
        assertThatThrownBy(() -> log.commands().send(onboard("factory-second", "91330100MA2KFIRST1"), SELLER))
                .isInstanceOf(Refused.class);
        assertThat(log.jdbc()
                        .queryForObject(
                                "select count(*) from unique_value where holder = 'factory-second'", Long.class))
                .isZero();
    }
}
