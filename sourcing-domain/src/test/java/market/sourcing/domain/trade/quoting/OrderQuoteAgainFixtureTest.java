package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.QUOTE_ALREADY_ORDERED;
import static market.sourcing.domain.trade.quoting.TwoOffers.BAGS;
import static market.sourcing.domain.trade.quoting.TwoOffers.SOCKS;
import static market.sourcing.domain.trade.quoting.TwoOffers.quoted;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Factories.reinstated;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Quotes.QUOTE;
import static market.sourcing.domain.vocabulary.Quotes.expired;
import static market.sourcing.domain.vocabulary.Quotes.orderOf;
import static market.sourcing.domain.vocabulary.Quotes.orderQuote;
import static market.sourcing.domain.vocabulary.Quotes.orderWhatCanBeHad;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.quote.OrderedQuote;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.command.OrderQuote;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

class OrderQuoteAgainFixtureTest {
    @Test
    void all_or_nothing_is_nothing_when_one_offer_can_not_be_had() {
        quoted().and(withdrawn()).when(orderQuote(BUYER)).isRefused(LISTING_WITHDRAWN);
        quoted().and(withdrawn(FOREIGN)).when(orderQuote(BUYER)).isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void what_can_be_had_is_ordered_and_the_rest_is_named() {
        var answer = quoted().and(counted("bag", 49)).when(orderWhatCanBeHad()).answer(OrderedQuote.class);
        assertThat(answer.orders()).extracting(it -> it.placed().terms()).containsExactly(SOCKS);
        assertThat(answer.refused())
                .extracting(Shortfall::code, Shortfall::factoryId, Shortfall::sku, Shortfall::available)
                .containsExactly(tuple("STOCK_TOO_LOW", FACTORY.value(), "bag", 49));
    }

    @Test
    void when_nothing_can_be_had_the_first_reason_is_the_answer_and_it_may_be_tried_again() {
        var marketplace = quoted().and(suspended(), withdrawn(FOREIGN));
        marketplace.when(orderWhatCanBeHad()).isRefused(FACTORY_SUSPENDED);
        assertThat(marketplace
                        .and(reinstated())
                        .when(orderWhatCanBeHad())
                        .answer(OrderedQuote.class)
                        .orders())
                .hasSize(1);
    }

    @Test
    void a_repeat_answers_the_same_whatever_has_changed() {
        var marketplace = quoted().and(counted("bag", 49));
        var first = marketplace.when(orderWhatCanBeHad()).answer(OrderedQuote.class);
        marketplace
                .and(counted("bag", 500), suspended(OTHER_FACTORY), withdrawn(FOREIGN), expired())
                .when(orderWhatCanBeHad())
                .writesNothing()
                .answers(first);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        var it = orderQuote(BUYER);
        var other = new OrderQuote(QUOTE, it.requestId(), BUYER, List.of(FACTORY), false, null, null, LATER, "another");
        quoted().when(it).then(other).isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void under_another_key_an_offer_is_not_ordered_twice() {
        var again = orderQuote("request-two", BUYER, false, null, LATER);
        quoted().when(orderQuote(BUYER))
                .then(again)
                .isRefused(QUOTE_ALREADY_ORDERED)
                .withFact("orderId", orderOf(BAGS).orderId());
    }

    @Test
    void what_was_ordered_is_named_when_the_rest_is_asked_for() {
        var marketplace = quoted();
        marketplace.when(orderQuote(BUYER, FACTORY));
        var rest = marketplace
                .when(orderQuote("request-two", BUYER, true, null, LATER))
                .answer(OrderedQuote.class);
        assertThat(rest.orders()).extracting(it -> it.placed().terms()).containsExactly(SOCKS);
        assertThat(rest.refused()).extracting(Shortfall::code).containsExactly("QUOTE_ALREADY_ORDERED");
    }

    @Test
    void an_order_that_came_to_nothing_does_not_free_its_offer() {
        var marketplace = quoted();
        marketplace.when(orderQuote(BUYER));
        var id = new OrderId(orderOf(BAGS).orderId());
        marketplace
                .when(new CancelOrder(id, null, BUYER, "changed my mind", LATER))
                .answers(1L);
        marketplace.when(orderQuote("request-two", BUYER, false, null, LATER)).isRefused(QUOTE_ALREADY_ORDERED);
    }

    /** The order's id and the request's are made of the same key. */
    @Test
    void a_key_that_ordered_at_the_terms_in_force_orders_on_no_quote_and_the_other_way_round() {
        var direct = Orders.placeBags(50);
        var onQuote = orderQuote("request-first", BUYER, false, null, LATER);
        quoted().when(direct).then(onQuote).isRefused(IDEMPOTENCY_KEY_REUSED);
        quoted().when(onQuote).then(direct).isRefused(IDEMPOTENCY_KEY_REUSED);
        quoted().when(onQuote)
                .then(orderQuote("request-second", BUYER, false, null, LATER))
                .isRefused(QUOTE_ALREADY_ORDERED);
    }

    @Test
    void a_key_that_ordered_on_one_quote_orders_on_no_other() {
        var other = new QuoteId("quote-other");
        var market = quoted();
        market.and(Quote.issue(
                other, BUYER.account(), null, List.of(BAGS), List.of(), List.of(), TOMORROW, "quote-other"));
        market.when(orderQuote("request-first", BUYER, false, null, LATER))
                .then(new OrderQuote(other, "request-first", BUYER, List.of(), false, null, null, LATER, "other"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_key_whose_request_was_refused_is_free() {
        var quoted = quoted();
        assertThat(quoted.when(Orders.placeBags(1)).isRefused()).isTrue();
        var ordered = quoted.when(orderQuote("request-first", BUYER, false, null, LATER));
        assertThat(ordered.answer(OrderedQuote.class).orders()).hasSize(2);
    }
}
