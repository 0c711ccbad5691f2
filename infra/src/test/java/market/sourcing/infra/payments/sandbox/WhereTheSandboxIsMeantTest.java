package market.sourcing.infra.payments.sandbox;

import static market.sourcing.infra.testing.StandInContext.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.infra.payments.webhook.PaymentWebhooks;
import market.sourcing.infra.testing.StandInContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereTheSandboxIsMeantTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',   -,     1",
                "'',   true,  1",
                "'',   false, 0",
                STORE + ", -,     0",
                STORE + ", '',    0",
                STORE + ", true,  1",
                STORE + ", false, 0"
            })
    void it_takes_payments_with_the_embedded_stores_or_when_told_to(
            String store, @Nullable String enabled, int providers) {
        var asked = StandInContext.of(
                SandboxConfiguration.class,
                PaymentWebhooks.SIGNATURES,
                store,
                WhereTheSandboxIsMeant.PROPERTY,
                enabled);
        asked.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansOfType(SandboxProvider.class)).hasSize(providers);
        });
    }
}
