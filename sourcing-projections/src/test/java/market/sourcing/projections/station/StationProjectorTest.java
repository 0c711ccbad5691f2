package market.sourcing.projections.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.station.event.StationChanged;
import market.sourcing.domain.station.event.StationClosed;
import market.sourcing.domain.station.event.StationOpened;
import market.sourcing.domain.station.event.StationReopened;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StationProjectorTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final String OPERATOR = "account-operator";

    private final Log log = new Log();
    private final MiniEngine engine = new MiniEngine(new StationProjector());
    private final StationsHandler handler = new StationsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private Recorded opened(String code) {
        var id = "station-" + code;
        return log.add(
                id, new StationOpened(id, "VND", List.of("vi", "en"), List.of("DIRECT_MAIL"), 300, OPERATOR, START));
    }

    private MarketStation read() {
        engine.apply(log.take());
        return handler.handle(new FindStation("vn")).orElseThrow();
    }

    @Test
    void a_station_shows_what_it_was_last_changed_to_and_whether_it_is_open() {
        var first = opened("vn");
        assertThat(read())
                .isEqualTo(new MarketStation(
                        "vn",
                        0,
                        true,
                        null,
                        "VND",
                        List.of("vi", "en"),
                        List.of("DIRECT_MAIL"),
                        300,
                        START,
                        START,
                        first.position()));

        var changed = START.plusSeconds(1);
        log.add(
                "station-vn",
                new StationChanged("station-vn", List.of("vi"), List.of("BONDED"), 500, OPERATOR, changed));
        var other = read();
        assertThat(other.languages()).containsExactly("vi");
        assertThat(other.customsModes()).containsExactly("BONDED");
        assertThat(other.feeBasisPoints()).isEqualTo(500);
        assertThat(other.currency()).isEqualTo("VND");
        assertThat(other.version()).isEqualTo(1);
        assertThat(other.openedAt()).isEqualTo(START);
        assertThat(other.changedAt()).isEqualTo(changed);

        log.add("station-vn", new StationClosed("station-vn", "a strike", OPERATOR, START.plusSeconds(2)));
        var closed = read();
        assertThat(closed.open()).isFalse();
        assertThat(closed.reason()).isEqualTo("a strike");
        assertThat(closed.languages()).containsExactly("vi");

        log.add("station-vn", new StationReopened("station-vn", "its end", OPERATOR, START.plusSeconds(3)));
        assertThat(read().open()).isTrue();
        assertThat(read().reason()).isEqualTo("its end");
        assertThat(read().version()).isEqualTo(3);
    }

    @Test
    void they_are_listed_by_their_ids_in_pages_of_any_size() {
        List.of("vn", "en", "kr").forEach(this::opened);
        engine.apply(log.take());
        for (int size = 1; size <= 4; size++) {
            var seen = new ArrayList<String>();
            @Nullable String after = null;
            do {
                var page = handler.handle(new ListStations(size, after));
                page.items().forEach(station -> seen.add(station.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).containsExactly("en", "kr", "vn");
        }
        assertThatThrownBy(() -> new ListStations(101, null)).isInstanceOf(Refused.class);
    }

    @Test
    void what_happens_to_a_station_that_is_not_there_is_parked_and_not_skipped() {
        var early = log.add("station-vn", new StationClosed("station-vn", "a strike", OPERATOR, START));
        assertThatThrownBy(() -> new StationProjector().fold(null, "vn", early)).isInstanceOf(DocumentMissing.class);
    }
}
