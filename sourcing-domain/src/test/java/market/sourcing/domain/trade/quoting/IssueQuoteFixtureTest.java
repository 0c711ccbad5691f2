package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.QUOTE_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_LINES;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Quotes.QUOTE;
import static market.sourcing.domain.vocabulary.Quotes.expired;
import static market.sourcing.domain.vocabulary.Quotes.issued;
import static market.sourcing.domain.vocabulary.Quotes.quote;
import static market.sourcing.domain.vocabulary.Quotes.quoteBags;
import static market.sourcing.domain.vocabulary.Shops.oneOfEach;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Shops.sellingHereAndThere;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class IssueQuoteFixtureTest {

    private static OrderTerms bags(int units, int tierFrom, String price, long amountMinor) {
        return to(Bound.line(LISTING, 1, "bag", units, tierFrom, price, amountMinor))
                .terms();
    }

    private static OrderTerms onlyOffer(Marketplace marketplace, IssueQuote command) {
        var offers = marketplace.when(command).written(QuoteIssued.class).offers();
        assertThat(offers).hasSize(1);
        return offers.getFirst();
    }

    @Test
    void a_quote_binds_prices_for_a_day() {
        var issued = issued(bags(50, 2, "6.1000", 305_00));
        sellingBags().when(quoteBags(50)).writes(issued).answers(new IssuedQuote(issued, 0));
        assertThat(issued.validUntil()).isEqualTo(TOMORROW);
    }

    @Test
    void one_below_a_step_and_at_it() {
        assertThat(onlyOffer(sellingBags(), quoteBags(99))).isEqualTo(bags(99, 2, "6.1000", 603_90));
        assertThat(onlyOffer(sellingBags(), quoteBags(100))).isEqualTo(bags(100, 100, "6.0000", 600_00));
    }

    @Test
    void each_factory_makes_an_offer_of_its_own() {
        var there = Bound.line(FOREIGN, 1, "sock", 20, 2, "6.1000", 122_00);
        sellingHereAndThere(Terms.ofABag(), Terms.ofABag().sku("sock"))
                .when(quote(line(FOREIGN, null, 20), line(LISTING, null, 50)))
                .writes(issued(to(there).byTheOther().terms(), bags(50, 2, "6.1000", 305_00)));
    }

    @Test
    void goods_made_to_order_are_paid_30_percent_first() {
        for (var kind : List.of(ProductionKind.MADE_TO_ORDER, ProductionKind.CUSTOMISED)) {
            var offer = onlyOffer(selling(Terms.ofABag().made(kind)), quoteBags(50));
            assertThat(offer.depositMinor()).isEqualTo(91_50L);
        }
        assertThat(onlyOffer(sellingBags(), quoteBags(50)).depositMinor()).isNull();
    }

    @Test
    void one_line_made_to_order_and_the_whole_offer_is_paid_in_two_parts() {
        var marketplace = selling(Terms.ofABag(), Terms.ofABag().sku("sack").made(ProductionKind.MADE_TO_ORDER));
        var offer = onlyOffer(marketplace, quote(line(LISTING, null, 50), line(SECOND, null, 50)));
        assertThat(offer.depositMinor()).isEqualTo(183_00L);
    }

    @Test
    void a_total_so_small_that_its_deposit_would_be_nothing_is_paid_at_once() {
        var cheap = Terms.ofABag().minimum(1).at(ladder(1, "0.0100")).made(ProductionKind.MADE_TO_ORDER);
        assertThat(onlyOffer(selling(cheap), quoteBags(1)).depositMinor()).isNull();
    }

    @Test
    void the_slowest_promise_and_the_longest_lead_time_hold() {
        var marketplace = selling(
                Terms.ofABag().promising(DispatchPromise.LEAD_TIME, 20),
                Terms.ofABag().sku("sack").promising(DispatchPromise.LEAD_TIME, 35));
        var offer = onlyOffer(marketplace, quote(line(SECOND, null, 2), line(LISTING, null, 2)));
        assertThat(offer.dispatchPromise()).isEqualTo("LEAD_TIME");
        assertThat(offer.leadTimeDays()).isEqualTo(35);
        var fast = selling(
                Terms.ofABag().promising(DispatchPromise.D15, null),
                Terms.ofABag().sku("sack").promising(DispatchPromise.H24, null));
        var faster = onlyOffer(fast, quote(line(SECOND, null, 2), line(LISTING, null, 2)));
        assertThat(faster.dispatchPromise()).isEqualTo("D15");
        assertThat(faster.leadTimeDays()).isNull();
    }

    @Test
    void one_more_carton_is_proposed_where_it_saves() {
        // 99 at 6.10 are 603.90 and one more would be 610.00; 100 at 6.00 are 600.00.
        var issued = sellingBags().when(quoteBags(99)).written(QuoteIssued.class);
        assertThat(issued.savings())
                .containsExactly(new QuoteIssued.Saving(FACTORY.value(), LISTING.value(), 100, 600_00, 10_00, "CNY"));
        assertThat(sellingBags().when(quoteBags(98)).written(QuoteIssued.class).savings())
                .isEmpty();
    }

    @Test
    void the_same_request_again_answers_the_same_whatever_has_changed() {
        var first = issued(bags(50, 2, "6.1000", 305_00));
        var marketplace = sellingBags();
        marketplace.when(quoteBags(50)).answers(new IssuedQuote(first, 0));
        marketplace
                .and(repriced(ladder(2, "1")), suspended(), expired())
                .when(quoteBags(50))
                .writesNothing()
                .answers(new IssuedQuote(first, 0));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        var other = new IssueQuote(QUOTE, BUYER, quoteBags(51).lines(), null, NOW, "another");
        sellingBags().when(quoteBags(50)).then(other).isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void others_are_not_told_of_the_quote() {
        sellingBags()
                .when(quoteBags(50))
                .then(quote(OTHER_BUYER, line(LISTING, null, 50)))
                .isRefused(QUOTE_UNKNOWN);
    }

    @Test
    void buyers_and_agents_ask_for_quotes_others_do_not() {
        assertThat(sellingBags()
                        .when(quote(AGENT, line(LISTING, null, 50)))
                        .written(QuoteIssued.class)
                        .buyerId())
                .isEqualTo(AGENT.account().value());
        for (var other : List.of(OWNER, OPERATOR, AUDITOR)) {
            sellingBags().when(quote(other, line(LISTING, null, 50))).isRefused(NOT_ALLOWED);
        }
    }

    @Test
    void what_is_asked_for_has_lines_but_not_too_many() {
        sellingBags().when(quote()).isRefused(INVALID_VALUE).withFact("field", "lines");
        sellingBags().when(quote(oneOfEach(LISTING, 201))).isRefused(TOO_MANY_LINES);
    }
}
