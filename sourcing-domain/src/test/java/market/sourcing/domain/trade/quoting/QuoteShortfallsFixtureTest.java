package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.shared.RefusalCode.NOTHING_TO_OFFER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Factories.otherOnboarded;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.foreignDrafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Quotes.quote;
import static market.sourcing.domain.vocabulary.Quotes.quoteBags;
import static market.sourcing.domain.vocabulary.Shops.inSkus;
import static market.sourcing.domain.vocabulary.Shops.oneOfEach;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Shops.sellingBags;
import static market.sourcing.domain.vocabulary.Shops.sellingHereAndThere;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class QuoteShortfallsFixtureTest {
    private static final MixedBatch TEN_PIECES = new MixedBatch(new Quantity(10), null);
    private static final MixedBatch HUNDRED_YUAN = new MixedBatch(null, Money.of(100_00, "CNY"));

    /** What stands against the bags, beside socks that can be had. */
    private static List<Shortfall> shortfalls(Terms bags, AskedLine... lines) {
        return sellingHereAndThere(bags, Terms.ofABag().sku("sock"))
                .when(quote(Stream.concat(Stream.of(lines), Stream.of(line(FOREIGN, null, 2)))
                        .toArray(AskedLine[]::new)))
                .written(QuoteIssued.class)
                .shortfalls();
    }

    private static Shortfall only(List<Shortfall> shortfalls) {
        assertThat(shortfalls).hasSize(1);
        return shortfalls.getFirst();
    }

    @Test
    void too_few_and_what_would_do() {
        var shortfall = only(shortfalls(Terms.ofABag().minimum(50).multiple(48), line(LISTING, null, 49)));
        assertThat(shortfall.code()).isEqualTo("QUANTITY_BELOW_MINIMUM");
        assertThat(shortfall.factoryId()).isEqualTo(FACTORY.value());
        assertThat(shortfall.lines()).containsExactly(1);
        assertThat(shortfall.quantity()).isEqualTo(49);
        assertThat(shortfall.nearestValid()).containsExactly(96);
    }

    @Test
    void no_whole_carton_and_what_would_do() {
        var shortfall = only(shortfalls(Terms.ofABag().minimum(48).multiple(48), line(LISTING, null, 60)));
        assertThat(shortfall.code()).isEqualTo("QUANTITY_NOT_A_MULTIPLE");
        assertThat(shortfall.nearestValid()).containsExactly(48, 96);
    }

    @Test
    void a_sku_that_was_not_named_and_one_that_is_not_there_are_told_with_those_that_are() {
        var colours =
                shortfalls(Terms.ofABag().sku("red").sku("blue"), line(LISTING, null, 2), line(LISTING, "gold", 2));
        assertThat(colours)
                .extracting(Shortfall::code, Shortfall::lines, Shortfall::sku, Shortfall::skus)
                .containsExactly(
                        tuple("SKU_UNKNOWN", List.of(1), null, List.of("red", "blue")),
                        tuple("SKU_UNKNOWN", List.of(2), "gold", List.of("red", "blue")));
    }

    @Test
    void of_many_skus_a_stored_shortfall_names_the_first_20() {
        var many = shortfalls(inSkus(Terms.ofABag(), 120), line(LISTING, null, 2));
        assertThat(only(many).skus()).hasSize(20).startsWith("sku-1", "sku-2");
        assertThat(only(shortfalls(Terms.ofABag().minimum(50), line(LISTING, null, 2)))
                        .skus())
                .isNull();
    }

    @Test
    void all_that_stands_against_it_is_told_at_once() {
        var marketplace = sellingHereAndThere(
                        Terms.ofABag().minimum(50), Terms.ofABag().sku("sock"))
                .and(drafted(SECOND, Terms.ofABag().sku("sack").multiple(12)), published(SECOND));
        var lines = quote(
                line(LISTING, null, 1),
                line(SECOND, null, 13),
                line(LISTING, null, 1),
                line(new ListingId("listing-nowhere"), null, 1),
                line(FOREIGN, null, 2));
        var issued = marketplace.when(lines).written(QuoteIssued.class);
        assertThat(issued.offers()).hasSize(1);
        assertThat(issued.shortfalls())
                .extracting(Shortfall::code, Shortfall::lines)
                .containsExactly(
                        tuple("LISTING_UNKNOWN", List.of(4)),
                        tuple("LINE_REPEATED", List.of(1, 3)),
                        tuple("QUANTITY_BELOW_MINIMUM", List.of(1, 3)),
                        tuple("QUANTITY_NOT_A_MULTIPLE", List.of(2)));
    }

    @Test
    void every_sku_that_is_short_is_told_with_its_line() {
        var issued = sellingHereAndThere(
                        Terms.ofABag().sku("red").sku("blue").sku("green"),
                        Terms.ofABag().sku("sock"))
                .and(counted("red", 1), counted("blue", 100), counted("green", 0))
                .when(quote(
                        line(LISTING, "red", 2),
                        line(LISTING, "blue", 2),
                        line(LISTING, "green", 2),
                        line(FOREIGN, null, 2)))
                .written(QuoteIssued.class);
        assertThat(issued.shortfalls())
                .extracting(Shortfall::code, Shortfall::sku, Shortfall::lines, Shortfall::available)
                .containsExactlyInAnyOrder(
                        tuple("STOCK_TOO_LOW", "red", List.of(1), 1), tuple("STOCK_TOO_LOW", "green", List.of(3), 0));
    }

    @Test
    void a_mixed_batch_is_met_by_quantity_and_one_below_is_not() {
        var bags = Terms.ofABag().minimum(50).mixed(TEN_PIECES);
        var sacks = Terms.ofABag().sku("sack").minimum(50).mixed(TEN_PIECES);
        var offer = selling(bags, sacks)
                .when(quote(line(LISTING, null, 4), line(SECOND, null, 6)))
                .written(QuoteIssued.class)
                .offers()
                .getFirst();
        assertThat(offer.lines()).extracting(OrderTerms.Line::saleMode).containsOnly("MIXED_BATCH");
        assertThat(offer.goodsMinor()).isEqualTo(61_00);
        selling(bags, sacks)
                .when(quote(line(LISTING, null, 4), line(SECOND, null, 5)))
                .isRefused(NOTHING_TO_OFFER);
    }

    @Test
    void of_a_mixed_batch_whole_cartons_would_do_with_which_it_is_still_one() {
        var bags = Terms.ofABag().minimum(20).multiple(4).mixed(TEN_PIECES);
        var sacks = Terms.ofABag().sku("sack").minimum(20).multiple(4).mixed(TEN_PIECES);
        assertThat(nearest(selling(bags, sacks), 6, 8)).containsExactly(4, 8);
        assertThat(nearest(selling(bags, sacks), 6, 4)).containsExactly(8);
        assertThat(nearest(selling(bags, sacks), 5, 4)).containsExactly(20);
    }

    private static List<Integer> nearest(Marketplace marketplace, int bags, int sacks) {
        var issued = marketplace
                .and(
                        otherOnboarded(),
                        verified(OTHER_FACTORY),
                        foreignDrafted(Terms.ofABag().sku("sock")),
                        published(FOREIGN))
                .when(quote(line(LISTING, null, bags), line(SECOND, null, sacks), line(FOREIGN, null, 2)))
                .written(QuoteIssued.class);
        return issued.shortfalls().getFirst().nearestValid();
    }

    @Test
    void a_mixed_batch_is_met_by_amount_and_one_below_is_not() {
        var bags = Terms.ofABag().minimum(50).at(ladder(2, "10")).mixed(HUNDRED_YUAN);
        var sacks =
                Terms.ofABag().sku("sack").minimum(50).at(ladder(2, "9.9900")).mixed(HUNDRED_YUAN);
        var offer = selling(bags)
                .when(quoteBags(10))
                .written(QuoteIssued.class)
                .offers()
                .getFirst();
        assertThat(offer.lines()).extracting(OrderTerms.Line::saleMode).containsExactly("MIXED_BATCH");
        selling(bags, sacks)
                .when(quote(line(LISTING, null, 9), line(SECOND, null, 1)))
                .isRefused(NOTHING_TO_OFFER);
    }

    @Test
    void what_is_not_mixed_does_not_count_for_a_mixed_batch() {
        selling(Terms.ofABag().minimum(50).mixed(TEN_PIECES), Terms.ofABag().sku("sack"))
                .when(quote(line(LISTING, null, 9), line(SECOND, null, 100)))
                .isRefused(NOTHING_TO_OFFER);
    }

    @Test
    void a_single_piece_is_dropshipped_and_two_are_told_what_would_do() {
        var bags = Terms.ofABag().minimum(50).dropshipAt(UnitPrice.of("9.90", "CNY"));
        var line = selling(bags)
                .when(quoteBags(1))
                .written(QuoteIssued.class)
                .offers()
                .getFirst()
                .lines()
                .getFirst();
        assertThat(line.saleMode()).isEqualTo("DROPSHIP");
        assertThat(line.unitPrice()).isEqualTo("9.9000");
        assertThat(only(shortfalls(bags, line(LISTING, null, 2))).nearestValid())
                .containsExactly(1, 50);
    }

    @Test
    void what_is_paused_withdrawn_or_of_a_factory_that_stopped_is_told_beside_what_can_be_had() {
        var socks = sellingHereAndThere(Terms.ofABag(), Terms.ofABag().sku("sock"));
        var both = quote(line(LISTING, null, 2), line(FOREIGN, null, 2));
        assertThat(only(socks.and(suspended())
                        .when(both)
                        .written(QuoteIssued.class)
                        .shortfalls()))
                .extracting(Shortfall::code, Shortfall::factoryId, Shortfall::lines)
                .containsExactly("FACTORY_SUSPENDED", FACTORY.value(), List.of(1));
        var paused =
                sellingHereAndThere(Terms.ofABag(), Terms.ofABag().sku("sock")).and(paused());
        assertThat(only(paused.when(both).written(QuoteIssued.class).shortfalls())
                        .code())
                .isEqualTo("LISTING_NOT_PUBLISHED");
    }

    @Test
    void more_than_50_skus_are_told_how_to_split() {
        var many = shortfalls(inSkus(Terms.ofABag().minimum(1).at(ladder(1, "1")), 120), oneOfEach(LISTING, 120));
        var shortfall = only(many);
        assertThat(shortfall.code()).isEqualTo("TOO_MANY_SKUS");
        assertThat(shortfall.split()).allSatisfy(part -> assertThat(part).hasSizeBetween(1, 50));
        assertThat(shortfall.split().stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void when_nothing_can_be_had_the_reasons_are_the_answer() {
        var refused = sellingBags().when(quoteBags(1));
        refused.isRefused(NOTHING_TO_OFFER);
        assertThat(refused.fact("shortfalls")).asInstanceOf(LIST).hasSize(1);
    }
}
