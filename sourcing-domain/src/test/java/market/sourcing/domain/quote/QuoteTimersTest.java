package market.sourcing.domain.quote;

import static market.sourcing.domain.timer.TimerKind.QUOTE_EXPIRY;
import static market.sourcing.domain.vocabulary.Quotes.QUOTE;
import static market.sourcing.domain.vocabulary.Quotes.expired;
import static market.sourcing.domain.vocabulary.Quotes.issued;
import static market.sourcing.domain.vocabulary.Quotes.ordered;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.vocabulary.Bound;
import org.junit.jupiter.api.Test;

class QuoteTimersTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static void changes(Object event, TimerChange... expected) {
        assertThat(new QuoteTimers().after(event)).containsExactly(expected);
    }

    @Test
    void a_quote_expires_when_it_no_longer_binds() {
        changes(issued(SPOT), TimerChange.set(QUOTE_EXPIRY, QUOTE.value(), TOMORROW));
        changes(expired(), TimerChange.stop(QUOTE_EXPIRY, QUOTE.value()));
        changes(ordered(List.of()));
    }
}
