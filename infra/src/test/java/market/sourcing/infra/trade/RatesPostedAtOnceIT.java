package market.sourcing.infra.trade;

import static market.sourcing.infra.trade.TwoNodes.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.rate.RateValue;
import market.sourcing.domain.rate.command.PostRate;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.StationTerms;
import market.sourcing.domain.station.command.OpenStation;
import market.sourcing.domain.station.event.StationOpened;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators post rates and open stations at the same moment, on two nodes. */
class RatesPostedAtOnceIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final int TIMES = 24;

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    private static PostRate post(String key, int rate) {
        return new PostRate(
                CurrencyPair.named("CNY-VND"),
                OPERATOR,
                RateValue.of(Integer.toString(rate)),
                NOW,
                "a bank",
                NOW,
                new RequestKey(key, "of " + rate));
    }

    private static OpenStation open(String key) {
        return new OpenStation(
                StationId.ofCode("vn"),
                OPERATOR,
                Currencies.of("VND"),
                new StationTerms(List.of("vi"), EnumSet.of(CustomsMode.BONDED), new BasisPoints(0)),
                NOW,
                new RequestKey(key, "open"));
    }

    private <T> List<T> written(Class<T> type) {
        return nodes.events().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void each_posting_has_a_number_of_its_own_and_none_is_lost() throws Exception {
        var answers = nodes.<Long>atOnce(TIMES, n -> nodes.<Long>send(n, post("key-" + n, 3_600 + n), OPERATOR));
        assertThat(new HashSet<>(answers)).hasSize(TIMES);
        assertThat(written(RatePosted.class))
                .extracting(RatePosted::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, TIMES).boxed().toList());
        for (int n = 0; n < TIMES; n++) {
            assertThat(nodes.<Long>send(n + 1, post("key-" + n, 3_600 + n), OPERATOR))
                    .isEqualTo(answers.get(n));
        }
        assertThat(written(RatePosted.class)).hasSize(TIMES);
    }

    @Test
    void one_key_posts_once() throws Exception {
        var answers = nodes.<Long>atOnce(TIMES, n -> nodes.<Long>send(n, post("one", 3_650), OPERATOR));
        assertThat(answers).containsOnly(0L);
        assertThat(written(RatePosted.class)).hasSize(1);
    }

    @Test
    void a_station_is_opened_by_one_of_those_who_open_it() throws Exception {
        var opened = nodes.<Boolean>atOnce(TIMES, n -> {
            try {
                nodes.<Long>send(n, open("key-" + n), OPERATOR);
                return true;
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo(RefusalCode.STATION_EXISTS);
                return false;
            }
        });
        assertThat(opened).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(written(StationOpened.class)).hasSize(1);
    }
}
