package market.sourcing.projections.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.rate.history.ListPostings;
import market.sourcing.projections.rate.history.Posting;
import market.sourcing.projections.rate.history.PostingProjector;
import market.sourcing.projections.rate.history.PostingsHandler;
import market.sourcing.projections.rate.newest.FindRate;
import market.sourcing.projections.rate.newest.ListRates;
import market.sourcing.projections.rate.newest.NewestRate;
import market.sourcing.projections.rate.newest.NewestRateProjector;
import market.sourcing.projections.rate.newest.RatesHandler;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateProjectorsTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final String DIGITS = "999999999.999999999999";

    private final Log log = new Log();
    private final MiniEngine engine = new MiniEngine(new NewestRateProjector(), new PostingProjector());
    private final RatesHandler rates = new RatesHandler(engine);
    private final PostingsHandler postings = new PostingsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private Recorded posted(String base, String quote, long number, String rate) {
        var id = "rate-" + base + "-" + quote;
        var of = START.plusSeconds(number);
        return log.add(
                id,
                new RatePosted(
                        id, number, base, quote, rate, of, "a bank", "account-operator", of.plusNanos(1_999_999)));
    }

    @Test
    void the_newest_is_shown_and_every_posting_is_kept_to_the_last_digit() {
        var first = posted("CNY", "VND", 1, "3650.25");
        var second = posted("CNY", "VND", 2, DIGITS);
        engine.apply(log.take());
        var of = START.plusSeconds(2);
        var newest = rates.handle(new FindRate("CNY-VND")).orElseThrow();
        assertThat(newest)
                .isEqualTo(new NewestRate(
                        "CNY-VND",
                        1,
                        2,
                        "CNY",
                        "VND",
                        DIGITS,
                        of,
                        "a bank",
                        "account-operator",
                        of.plusMillis(1),
                        second.position()));
        assertThat(newest.posted().value().text()).isEqualTo(DIGITS);
        assertThat(rates.handle(new FindRate("VND-CNY"))).isEmpty();

        var history = postings.handle(new ListPostings("CNY-VND", 10, null));
        assertThat(history.next()).isNull();
        assertThat(history.items()).extracting(Posting::rate).containsExactly(DIGITS, "3650.25");
        assertThat(history.items().getLast().logPosition()).isEqualTo(first.position());
    }

    @Test
    void pairs_are_listed_by_name_and_postings_from_the_newest_in_pages_of_any_size() {
        posted("CNY", "VND", 1, "3650");
        posted("CNY", "KRW", 1, "203");
        for (int number = 2; number <= 4; number++) {
            posted("CNY", "VND", number, "365" + number);
        }
        posted("CNY", "USD", 1, "0.14");
        engine.apply(log.take());
        for (int size = 1; size <= 5; size++) {
            var pairs = new ArrayList<String>();
            @Nullable String after = null;
            do {
                var page = rates.handle(new ListRates(size, after));
                page.items().forEach(rate -> pairs.add(rate.pair()));
                after = page.next();
            } while (after != null);
            assertThat(pairs).containsExactly("CNY-KRW", "CNY-USD", "CNY-VND");

            var numbers = new ArrayList<Long>();
            @Nullable Long before = null;
            do {
                var page = postings.handle(new ListPostings("CNY-VND", size, before));
                page.items().forEach(posting -> numbers.add(posting.number()));
                before = page.next();
            } while (before != null);
            assertThat(numbers).containsExactly(4L, 3L, 2L, 1L);
        }
        assertThatThrownBy(() -> new ListRates(0, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ListPostings("CNY-VND", 101, null)).isInstanceOf(Refused.class);
    }
}
