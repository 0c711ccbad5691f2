package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.paymentTimeStated;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Orders.placeBags;
import static market.sourcing.domain.vocabulary.Quotes.agree;
import static market.sourcing.domain.vocabulary.Quotes.at;
import static market.sourcing.domain.vocabulary.Quotes.issued;
import static market.sourcing.domain.vocabulary.Quotes.orderQuote;
import static market.sourcing.domain.vocabulary.Quotes.quoteBags;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.domain.order.OrderTimers;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class TimeToPayFixtureTest {
    private static final long FIVE_DAYS = Duration.ofDays(5).toMinutes();

    private static OrderPlaced ordered(Marketplace marketplace) {
        return marketplace.when(placeBags(99)).written(OrderPlaced.class);
    }

    @Test
    void an_order_closes_when_its_factory_says() {
        var placed = ordered(sellingBags().and(paymentTimeStated(120)));
        var closesAt = NOW.plus(Duration.ofHours(2));
        assertThat(placed.terms().payWithinMinutes()).isEqualTo(120);
        assertThat(placed.closesAt()).isEqualTo(closesAt);
        assertThat(new OrderTimers().after(placed))
                .containsExactly(TimerChange.set(TimerKind.UNPAID_CLOSE, placed.orderId(), closesAt));
    }

    @Test
    void what_it_says_last_counts() {
        var placed = ordered(sellingBags().and(paymentTimeStated(120), paymentTimeStated(60)));
        assertThat(placed.closesAt()).isEqualTo(NOW.plus(Duration.ofMinutes(60)));
    }

    @Test
    void it_is_never_longer_than_the_platforms() {
        for (var minutes : new long[] {FIVE_DAYS, FIVE_DAYS + 1, Long.MAX_VALUE / 60}) {
            var placed = ordered(sellingBags().and(paymentTimeStated(minutes)));
            assertThat(placed.terms().payWithinMinutes()).isNull();
            assertThat(placed.closesAt()).isEqualTo(inDays(5));
        }
        var placed = ordered(sellingBags().and(paymentTimeStated(FIVE_DAYS - 1)));
        assertThat(placed.closesAt()).isEqualTo(inDays(5).minus(Duration.ofMinutes(1)));
    }

    @Test
    void a_quote_binds_it() {
        var quoting = sellingBags().and(paymentTimeStated(120));
        assertThat(quoting.when(quoteBags(99))
                        .written(QuoteIssued.class)
                        .offers()
                        .getFirst()
                        .payWithinMinutes())
                .isEqualTo(120);
        var agreeing = sellingBags().and(paymentTimeStated(120));
        assertThat(agreeing.when(agree(OWNER, at("5", line(LISTING, null, 99))))
                        .written(QuoteIssued.class)
                        .offers()
                        .getFirst()
                        .payWithinMinutes())
                .isEqualTo(120);
    }

    @Test
    void whatever_is_said_after_the_quote_does_not_touch_its_orders() {
        var line = Bound.line(LISTING, 1, "bag", 50, 2, "6.1000", 305_00);
        var sooner = issued(Bound.to(line).paidWithin(120).terms());
        var onIt = sellingBags()
                .and(sooner, paymentTimeStated(60))
                .when(orderQuote(BUYER))
                .written(OrderPlaced.class);
        assertThat(onIt.closesAt()).isEqualTo(LATER.plus(Duration.ofHours(2)));
        var fromBefore = sellingBags()
                .and(issued(Bound.to(line).terms()), paymentTimeStated(60))
                .when(orderQuote(BUYER))
                .written(OrderPlaced.class);
        assertThat(fromBefore.closesAt()).isEqualTo(LATER.plus(Duration.ofDays(5)));
    }
}
