package market.sourcing.infra.carriers.simulated;

import static market.sourcing.infra.testing.StandInContext.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.carrier.CarrierTracking;
import market.sourcing.infra.carriers.CarrierWebhooks;
import market.sourcing.infra.testing.StandInContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereTheCarrierIsSimulatedTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'', -, 1", "'', false, 0", STORE + ", -, 0", STORE + ", true, 1"})
    void it_takes_parcels_with_the_embedded_stores_or_when_told_to(
            String store, @Nullable String enabled, int carriers) {
        var asked = StandInContext.of(
                SimulatedCarrierConfiguration.class,
                CarrierWebhooks.SIGNATURES,
                store,
                WhereTheCarrierIsSimulated.PROPERTY,
                enabled);
        asked.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansOfType(CarrierTracking.class)).hasSize(carriers);
        });
    }
}
