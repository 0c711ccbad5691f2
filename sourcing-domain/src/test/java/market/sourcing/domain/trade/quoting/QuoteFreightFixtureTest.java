package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.shared.RefusalCode.NOTHING_TO_OFFER;
import static market.sourcing.domain.vocabulary.Factories.freightStated;
import static market.sourcing.domain.vocabulary.Factories.zone;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Quotes.quote;
import static market.sourcing.domain.vocabulary.Quotes.quoteBags;
import static market.sourcing.domain.vocabulary.Quotes.quoteTo;
import static market.sourcing.domain.vocabulary.Shops.selling;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class QuoteFreightFixtureTest {
    private static final Terms BAGS_OF_100_GRAMS =
            Terms.ofABag().minimum(1).at(ladder(1, "6")).weighing(100);

    private static OrderTerms offer(Marketplace marketplace, IssueQuote command) {
        return marketplace.when(command).written(QuoteIssued.class).offers().getFirst();
    }

    private static OrderTerms sent(int bags, String shipTo, FreightStated.PlainZone... zones) {
        return offer(selling(BAGS_OF_100_GRAMS).and(freightStated(zones)), quoteTo(shipTo, line(LISTING, null, bags)));
    }

    @Test
    void the_region_counts_before_its_country_and_that_before_everywhere_else() {
        var zones =
                new FreightStated.PlainZone[] {zone(1_00, null, "CN-ZJ"), zone(2_00, null, "CN"), zone(9_00, null, "*")
                };
        assertThat(sent(10, "CN-ZJ", zones).freightMinor()).isEqualTo(1_00);
        assertThat(sent(10, "CN-XZ", zones).freightMinor()).isEqualTo(2_00);
        assertThat(sent(10, "CN", zones).freightMinor()).isEqualTo(2_00);
        assertThat(sent(10, "VN", zones).freightMinor()).isEqualTo(9_00);
    }

    @Test
    void where_the_factory_does_not_send_nothing_is_offered() {
        selling(BAGS_OF_100_GRAMS)
                .and(freightStated(zone("CN")))
                .when(quoteTo("VN", line(LISTING, null, 10)))
                .isRefused(NOTHING_TO_OFFER);
    }

    @Test
    void the_first_kilogram_and_every_further_half_begun() {
        assertThat(sent(10, "CN", zone("CN")).freightMinor()).isEqualTo(10_00);
        assertThat(sent(11, "CN", zone("CN")).freightMinor()).isEqualTo(13_00);
        assertThat(sent(15, "CN", zone("CN")).freightMinor()).isEqualTo(13_00);
        assertThat(sent(16, "CN", zone("CN")).freightMinor()).isEqualTo(16_00);
        assertThat(sent(16, "CN", zone("CN")).freightGrams()).isEqualTo(1_600);
        assertThat(sent(16, "CN", zone("CN")).totalMinor()).isEqualTo(96_00 + 16_00);
    }

    @Test
    void from_the_zones_threshold_on_it_is_free() {
        assertThat(sent(9, "CN", zone(10_00, 60_00L, "CN")).freightMinor()).isEqualTo(10_00);
        assertThat(sent(10, "CN", zone(10_00, 60_00L, "CN")).freightMinor()).isZero();
    }

    @Test
    void from_its_own_threshold_on_a_listing_travels_free_and_the_others_do_not() {
        var free = Terms.ofABag().minimum(1).at(ladder(1, "6")).weighing(100).freeFreightFrom(60_00);
        var sacks = Terms.ofABag().sku("sack").minimum(1).at(ladder(1, "6")).weighing(300);
        var marketplace = selling(free, sacks).and(freightStated(zone("CN")));
        var below = offer(marketplace, quote(line(LISTING, null, 8), line(SECOND, null, 1)));
        assertThat(below.freightGrams()).isEqualTo(1_100);
        var other = selling(free, sacks).and(freightStated(zone("CN")));
        var at = offer(other, quote(line(LISTING, null, 9), line(SECOND, null, 1)));
        assertThat(at.freightGrams()).isEqualTo(300);
        assertThat(at.freightMinor()).isEqualTo(10_00);
    }

    @Test
    void a_listing_without_a_weight_counts_for_what_the_template_assumes() {
        var unweighed = selling(Terms.ofABag()).and(freightStated(zone("CN")));
        assertThat(offer(unweighed, quoteBags(6)).freightGrams()).isEqualTo(1_200);
    }

    @Test
    void a_factory_without_a_template_bears_the_freight_to_wherever() {
        var offer = offer(selling(BAGS_OF_100_GRAMS), quoteTo("BR", line(LISTING, null, 10)));
        assertThat(offer.freightMinor()).isZero();
        assertThat(offer.freightGrams()).isZero();
        assertThat(offer.shipTo()).isEqualTo("BR");
    }

    @Test
    void who_names_no_destination_is_sent_to_in_the_factorys_own_country() {
        var offer = offer(selling(BAGS_OF_100_GRAMS).and(freightStated(zone("CN"))), quoteBags(10));
        assertThat(offer.shipTo()).isEqualTo("CN");
        assertThat(offer.freightMinor()).isEqualTo(10_00);
    }

    @Test
    void the_last_template_counts() {
        var offer = offer(
                selling(BAGS_OF_100_GRAMS).and(freightStated(zone("CN")), freightStated(zone(1_00, null, "*"))),
                quoteBags(10));
        assertThat(offer.freightMinor()).isEqualTo(1_00);
    }

    @Test
    void a_template_in_another_currency_prices_nothing() {
        selling(Terms.ofABag().in("USD"))
                .and(freightStated(zone("CN")))
                .when(quoteBags(10))
                .isRefused(NOTHING_TO_OFFER);
    }
}
