package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LINE_REPEATED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_NOT_PUBLISHED;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_SPANS_FACTORIES;
import static market.sourcing.domain.shared.RefusalCode.QUOTE_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_SKUS;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Factories.freightStated;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.zone;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Quotes.QUOTE;
import static market.sourcing.domain.vocabulary.Quotes.agree;
import static market.sourcing.domain.vocabulary.Quotes.at;
import static market.sourcing.domain.vocabulary.Quotes.orderQuote;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static market.sourcing.domain.vocabulary.Shops.inSkus;
import static market.sourcing.domain.vocabulary.Shops.oneOfEach;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingHereAndThere;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.command.AgreeQuote;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Quotes;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class AgreeQuoteFixtureTest {
    private static final AgreeQuote.Line ONE_BAG = at("4.2000", line(LISTING, null, 1));

    private static Marketplace wholesale() {
        return selling(Terms.ofABag().minimum(50).multiple(48));
    }

    private static QuoteIssued agreed(Actor by, OrderTerms terms) {
        return Quote.issue(
                QUOTE,
                BUYER.account(),
                by.account(),
                List.of(terms),
                List.of(),
                List.of(),
                TOMORROW,
                Quotes.FINGERPRINT);
    }

    private static Bound oneBag() {
        return to(Bound.line(LISTING, 1, "bag", 1, 1, "4.2000", 4_20, "AGREED", null));
    }

    @Test
    void the_factory_agrees_any_price_in_any_quantity() {
        var issued = agreed(OWNER, oneBag().terms());
        wholesale().when(agree(OWNER, ONE_BAG)).writes(issued).answers(new IssuedQuote(issued, 0));
    }

    @Test
    void an_operator_may_agree_for_it_and_others_may_not() {
        wholesale().when(agree(OPERATOR, ONE_BAG)).writes(agreed(OPERATOR, oneBag().terms()));
        wholesale().when(agree(OTHER_OWNER, ONE_BAG)).isRefused(NOT_ALLOWED);
        wholesale().when(agree(BUYER, ONE_BAG)).isRefused(NOT_ALLOWED);
        given().when(agree(OWNER, ONE_BAG)).isRefused(FACTORY_UNKNOWN);
    }

    @Test
    void freight_is_agreed_too_or_the_templates() {
        var template = freightStated(zone("CN"));
        wholesale()
                .and(template)
                .when(agree(OWNER, ONE_BAG))
                .writes(agreed(OWNER, oneBag().freight(10_00, 200).terms()));
        wholesale()
                .and(template)
                .when(agree(OWNER, Money.of(1_00, "CNY"), TOMORROW, ONE_BAG))
                .writes(agreed(OWNER, oneBag().freight(1_00, 0).terms()));
        assertThat(refusalOf(() -> agree(OWNER, Money.of(-1, "CNY"), TOMORROW, ONE_BAG))
                        .facts())
                .containsEntry("field", "freight");
    }

    @Test
    void another_factorys_listing_is_refused() {
        sellingHereAndThere(Terms.ofABag(), Terms.ofABag().sku("sock"))
                .when(agree(OWNER, at("1", line(FOREIGN, null, 1))))
                .isRefused(ORDER_SPANS_FACTORIES)
                .withFact("listingId", FOREIGN.value());
    }

    @Test
    void the_price_is_in_the_listings_currency() {
        var inDollars = new AgreeQuote.Line(line(LISTING, null, 1), UnitPrice.of("1", "USD"));
        wholesale().when(agree(OWNER, inDollars)).isRefused(CURRENCIES_DIFFER);
        wholesale().when(agree(OWNER, Money.of(1, "USD"), TOMORROW, ONE_BAG)).isRefused(CURRENCIES_DIFFER);
    }

    @Test
    void it_ends_after_now_and_within_30_days() {
        var shortest = NOW.plusNanos(1);
        assertThat(wholesale().when(agree(OWNER, null, shortest, ONE_BAG)).isRefused())
                .isFalse();
        assertThat(wholesale().when(agree(OWNER, null, inDays(30), ONE_BAG)).isRefused())
                .isFalse();
        for (var wrong : List.of(NOW, NOW.minusNanos(1), inDays(30).plusNanos(1))) {
            wholesale()
                    .when(agree(OWNER, null, wrong, ONE_BAG))
                    .isRefused(INVALID_VALUE)
                    .withFact("field", "validUntil");
        }
    }

    @Test
    void the_bounds_of_an_order_hold_for_agreements_too() {
        var lines = Stream.of(oneOfEach(LISTING, 51)).map(it -> at("1", it)).toArray(AgreeQuote.Line[]::new);
        selling(inSkus(Terms.ofABag(), 51)).when(agree(OWNER, lines)).isRefused(TOO_MANY_SKUS);
        wholesale().when(agree(OWNER, ONE_BAG, ONE_BAG)).isRefused(LINE_REPEATED);
        wholesale().when(agree(OWNER)).isRefused(INVALID_VALUE);
    }

    @Test
    void goods_that_are_not_on_sale_are_not_agreed() {
        wholesale().and(paused()).when(agree(OWNER, ONE_BAG)).isRefused(LISTING_NOT_PUBLISHED);
        wholesale().and(suspended()).when(agree(OWNER, ONE_BAG)).isRefused(FACTORY_SUSPENDED);
    }

    @Test
    void the_same_request_again_answers_the_same() {
        var issued = agreed(OWNER, oneBag().terms());
        var marketplace = wholesale();
        marketplace.when(agree(OWNER, ONE_BAG));
        marketplace
                .and(suspended(), withdrawn())
                .when(agree(OWNER, ONE_BAG))
                .writesNothing()
                .answers(new IssuedQuote(issued, 0));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        var it = agree(OWNER, ONE_BAG);
        var other = new AgreeQuote(
                QUOTE, OWNER, it.factoryId(), it.buyer(), it.lines(), null, null, NOW, TOMORROW, "another");
        wholesale().when(it).then(other).isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void only_the_buyer_it_names_orders_on_it() {
        var marketplace = wholesale();
        marketplace.when(agree(OWNER, ONE_BAG));
        marketplace.when(orderQuote(OTHER_BUYER)).isRefused(QUOTE_UNKNOWN);
        assertThat(marketplace
                        .when(orderQuote(BUYER))
                        .written(OrderPlaced.class)
                        .terms())
                .isEqualTo(oneBag().terms());
    }
}
