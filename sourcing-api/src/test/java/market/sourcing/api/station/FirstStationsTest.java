package market.sourcing.api.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.station.command.OpenStation;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.files.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class FirstStationsTest {
    private final List<OpenStation> opened = new ArrayList<>();
    private @Nullable RefusalCode refusal;

    private final Commands commands = new Commands() {
        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // the answer is not looked at
        public <R> R send(Object command, Actor actor) {
            assertThat(actor.is(Role.OPERATOR)).isTrue();
            opened.add((OpenStation) command);
            if (refusal != null) {
                throw new Refused(refusal, "no");
            }
            return (R) Long.valueOf(0);
        }
    };

    private FirstStations first(@Nullable Boolean load) {
        var nothing = new DefaultListableBeanFactory().getBeanProvider(DataFolder.class);
        return new FirstStations(commands, () -> Instant.EPOCH, load, nothing);
    }

    @Test
    void three_markets_are_open_beside_the_catalogue_each_under_a_key_that_stays_the_same() {
        first(true).open();
        assertThat(opened).extracting(it -> it.stationId().code()).containsExactly("vn", "kr", "en");
        assertThat(opened).extracting(it -> it.currency().getCurrencyCode()).containsExactly("VND", "KRW", "USD");
        var keys = opened.stream().map(OpenStation::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        opened.clear();
        first(true).open();
        assertThat(opened).extracting(OpenStation::key).isEqualTo(keys);
    }

    @Test
    void none_is_where_no_catalogue_is() {
        first(false).open();
        first(null).open();
        assertThat(opened).isEmpty();
    }

    @Test
    void what_an_operator_opened_before_is_his() {
        refusal = RefusalCode.STATION_EXISTS;
        first(true).open();
        assertThat(opened).hasSize(3);
        refusal = RefusalCode.INVALID_VALUE;
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> first(true).open());
    }
}
