package market.sourcing.domain.rulebook;

import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.vocabulary.Changed;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static TradeRules from(String version, Instant effectiveFrom) {
        return Changed.in(Rulebook.TRADE.at(NOW), "version", version, "effectiveFrom", effectiveFrom);
    }

    @Test
    void a_version_holds_from_its_first_instant_until_the_next_begins() {
        var versions = new Versions<>(List.of(from("two", LATER), from("one", NOW)));
        assertThat(versions.at(NOW).version()).isEqualTo("one");
        assertThat(versions.at(LATER.minusNanos(1)).version()).isEqualTo("one");
        assertThat(versions.at(LATER).version()).isEqualTo("two");
        assertThat(versions.at(NOW.minusNanos(1)).version()).isEqualTo("one");
    }

    @Test
    void what_was_done_under_a_version_stays_under_it() {
        var versions = new Versions<>(List.of(from("one", NOW), from("two", LATER)));
        assertThat(versions.version("one").effectiveFrom()).isEqualTo(NOW);
        assertThatThrownBy(() -> versions.version("three")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_version_stands_for_one_set_of_numbers() {
        var twice = List.of(from("one", NOW), from("one", LATER));
        assertThatThrownBy(() -> new Versions<>(twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
