package market.sourcing.infra.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PaymentsConfigurationTest {
    @Test
    void without_any_provider_the_marketplace_runs_and_knows_none() {
        new ApplicationContextRunner()
                .withUserConfiguration(PaymentsConfiguration.class)
                .withBean(InstantSource.class, InstantSource::system)
                .withBean(Commands.class, Unasked::new)
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(Cashier.class).provider("sandbox"))
                        .isInstanceOfSatisfying(Refused.class, refused -> {
                            assertThat(refused.code()).isEqualTo(RefusalCode.PROVIDER_UNKNOWN);
                            assertThat(refused.facts()).containsEntry("known", List.of());
                        }));
    }

    /** No command is sent here. */
    private static final class Unasked implements Commands {
        @Override
        public <R> R send(Object command, Actor actor) {
            throw new AssertionError(command);
        }
    }
}
