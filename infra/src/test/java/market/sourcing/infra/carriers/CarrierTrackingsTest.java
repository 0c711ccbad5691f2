package market.sourcing.infra.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.CarrierTracking;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;

class CarrierTrackingsTest {

    private record Asked(String carrier) implements CarrierTracking {
        @Override
        public void announce(String trackingNumber) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Scan> scansOf(String trackingNumber) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void the_carriers_that_can_be_asked_are_found_by_their_code() {
        var trackings = new CarrierTrackings(List.of(new Asked("ups"), new Asked("simulated")));
        assertThat(trackings.of(Carrier.UPS)).contains(new Asked("ups"));
        assertThat(trackings.of(Carrier.FEDEX)).isEmpty();
        assertThat(trackings.served()).containsExactlyInAnyOrder(Carrier.values());
    }

    @Test
    void parcels_go_to_the_simulated_carrier_only_where_it_is_set_up() {
        assertThat(new CarrierTrackings(List.of()).served())
                .contains(Carrier.UPS, Carrier.CHINA_POST)
                .doesNotContain(Carrier.SIMULATED)
                .hasSize(Carrier.values().length - 1);
    }

    @Test
    void two_ways_to_ask_one_carrier_or_a_way_to_ask_nobody_are_an_error() {
        assertThatThrownBy(() -> new CarrierTrackings(List.of(new Asked("ups"), new Asked("ups"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CarrierTrackings(List.of(new Asked("pigeon"))))
                .isInstanceOf(Refused.class);
    }
}
