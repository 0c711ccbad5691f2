package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.QUOTE_ALTERED;
import static market.sourcing.domain.shared.RefusalCode.QUOTE_EXPIRED;
import static market.sourcing.domain.shared.RefusalCode.QUOTE_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.STOCK_TOO_LOW;
import static market.sourcing.domain.trade.quoting.TwoOffers.BAGS;
import static market.sourcing.domain.trade.quoting.TwoOffers.SOCKS;
import static market.sourcing.domain.trade.quoting.TwoOffers.quoted;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Factories.freightStated;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.zone;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Listings.termsChanged;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.onTabUncounted;
import static market.sourcing.domain.vocabulary.Quotes.QUOTE;
import static market.sourcing.domain.vocabulary.Quotes.expire;
import static market.sourcing.domain.vocabulary.Quotes.expired;
import static market.sourcing.domain.vocabulary.Quotes.issued;
import static market.sourcing.domain.vocabulary.Quotes.orderOf;
import static market.sourcing.domain.vocabulary.Quotes.orderQuote;
import static market.sourcing.domain.vocabulary.Quotes.ordered;
import static market.sourcing.domain.vocabulary.Quotes.placedOnQuote;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.quote.OrderedQuote;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class OrderQuoteFixtureTest {
    @Test
    void each_offer_becomes_an_order_at_its_terms() {
        var bags = placedOnQuote(BAGS);
        var socks = placedOnQuote(SOCKS);
        quoted().when(orderQuote(BUYER))
                .writesInAnyOrder(
                        bags,
                        onTabUncounted(bags),
                        socks,
                        onTabUncounted(socks),
                        ordered(List.of(orderOf(BAGS), orderOf(SOCKS))))
                .answers(new OrderedQuote(
                        QUOTE.value(), List.of(new PlacedOrder(bags, 0), new PlacedOrder(socks, 0)), List.of()));
    }

    @Test
    void only_the_factories_that_are_named() {
        quoted().when(orderQuote(BUYER, OTHER_FACTORY, OTHER_FACTORY))
                .writesInAnyOrder(
                        placedOnQuote(SOCKS), onTabUncounted(placedOnQuote(SOCKS)), ordered(List.of(orderOf(SOCKS))));
        quoted().when(orderQuote(BUYER, new FactoryId("factory-nowhere"))).isRefused(FACTORY_UNKNOWN);
    }

    @Test
    void the_rest_can_be_ordered_by_another_request() {
        var marketplace = quoted();
        marketplace.when(orderQuote(BUYER, OTHER_FACTORY));
        var rest = marketplace.when(orderQuote("request-two", BUYER, false, null, LATER, FACTORY));
        assertThat(rest.written(OrderPlaced.class).terms()).isEqualTo(BAGS);
    }

    @Test
    void new_prices_terms_and_pauses_do_not_touch_it() {
        var bags = quoted().and(
                        repriced(ladder(2, "99")),
                        termsChanged(Terms.ofABag().minimum(1_000).made(ProductionKind.CUSTOMISED)),
                        paused(),
                        freightStated(zone("VN")))
                .when(orderQuote(BUYER, FACTORY))
                .written(OrderPlaced.class);
        assertThat(bags.terms()).isEqualTo(BAGS);
        assertThat(bags.closesAt()).isEqualTo(LATER.plus(Duration.ofDays(5)));
    }

    @Test
    void goods_that_are_no_more_and_factories_that_stopped_are_not_ordered() {
        quoted().and(withdrawn()).when(orderQuote(BUYER)).isRefused(LISTING_WITHDRAWN);
        quoted().and(suspended()).when(orderQuote(BUYER)).isRefused(FACTORY_SUSPENDED);
        quoted().and(counted("bag", 49))
                .when(orderQuote(BUYER))
                .isRefused(STOCK_TOO_LOW)
                .withFact("available", 49);
    }

    @Test
    void an_order_on_a_quote_holds_its_goods() {
        var id = new OrderId(orderOf(BAGS).orderId());
        assertThat(quoted().and(counted("bag", 100)).when(orderQuote(BUYER)).events())
                .contains(reserved(id, "bag", 50));
    }

    @Test
    void it_binds_until_the_very_instant_at_which_it_ends() {
        var last = orderQuote("request-one", BUYER, false, null, TOMORROW.minusNanos(1));
        assertThat(quoted().when(last).isRefused()).isFalse();
        quoted().when(orderQuote("request-one", BUYER, false, null, TOMORROW)).isRefused(QUOTE_EXPIRED);
        quoted().and(expired()).when(orderQuote(BUYER)).isRefused(QUOTE_EXPIRED);
    }

    @Test
    void it_expires_at_its_end_once_and_not_before() {
        quoted().when(expire(TOMORROW.minusNanos(1))).writesNothing();
        quoted().when(expire(TOMORROW))
                .writes(expired())
                .answers(1L)
                .then(expire(TOMORROW))
                .writesNothing();
    }

    @Test
    void who_has_seen_other_terms_is_told_so() {
        var hash = issued(BAGS, SOCKS).termsHash();
        assertThat(quoted().when(orderQuote("request-one", BUYER, false, hash, LATER))
                        .isRefused())
                .isFalse();
        quoted().when(orderQuote("request-one", BUYER, false, "0" + hash.substring(1) + "x", LATER))
                .isRefused(QUOTE_ALTERED)
                .withFact("termsHash", hash);
    }

    @Test
    void others_are_not_told_of_the_quote() {
        quoted().when(orderQuote(OTHER_BUYER)).isRefused(QUOTE_UNKNOWN);
        quoted().when(orderQuote(AGENT)).isRefused(QUOTE_UNKNOWN);
        given().when(orderQuote(BUYER)).isRefused(QUOTE_UNKNOWN);
    }

    @Test
    void nobody_orders_for_another() {
        quoted().when(orderQuote(OPERATOR)).isRefused(NOT_ALLOWED);
        var both = new Actor(OPERATOR.account(), Set.of(Role.OPERATOR, Role.BUYER));
        quoted().when(orderQuote(both)).isRefused(QUOTE_UNKNOWN);
    }
}
