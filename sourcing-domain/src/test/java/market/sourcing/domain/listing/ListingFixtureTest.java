package market.sourcing.domain.listing;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LADDER_STARTS_TOO_HIGH;
import static market.sourcing.domain.shared.RefusalCode.LISTING_NOT_PUBLISHED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.SKU_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.pause;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.priorSalesStated;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.reprice;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Listings.statePriorSales;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static market.sourcing.domain.vocabulary.Terms.ladderIn;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.StatePriorSales;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.IsRefused;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Terms;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ListingFixtureTest {
    private static final PriceLadder CHEAPER = ladder(2, "6.05", 100, "5.95");

    private final AggregateTestFixture<Listing> fixture = new AggregateTestFixture<>(Listing.class);

    @Test
    void its_factory_reprices_a_listing() {
        fixture.given(drafted())
                .when(reprice(OWNER, CHEAPER))
                .expectEvents(repriced(CHEAPER))
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_repricing_replaces_own_ladders_and_the_dropship_price() {
        var command = new RepriceListing(
                LISTING, null, OWNER, CHEAPER, Map.of("red", ladder(1, "7")), UnitPrice.of("9.9", "CNY"));
        fixture.given(drafted(LISTING, Terms.ofABag().sku("red").sku("blue", ladder(1, "8"))))
                .when(command)
                .expectEvents(new ListingRepriced(
                        LISTING.value(),
                        Factories.FACTORY.value(),
                        Terms.plain(CHEAPER),
                        Map.of("red", List.of(new PlainTier(1, "7.0000"))),
                        "9.9000"));
    }

    @Test
    void the_prices_it_has_already_are_no_news() {
        fixture.given(drafted(), repriced(CHEAPER))
                .when(reprice(OPERATOR, CHEAPER))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_repricing_keeps_the_currency() {
        refused(fixture.given(drafted()).when(reprice(OWNER, ladderIn("USD", 1, "1"))), CURRENCIES_DIFFER);
    }

    @Test
    void a_new_ladder_still_prices_the_minimum() {
        refused(fixture.given(drafted()).when(reprice(OWNER, ladder(3, "1"))), LADDER_STARTS_TOO_HIGH);
    }

    @Test
    void an_own_ladder_is_of_a_sku_that_exists() {
        var command = new RepriceListing(LISTING, null, OWNER, CHEAPER, Map.of("green", ladder(1, "7")), null);
        refused(fixture.given(drafted()).when(command), SKU_UNKNOWN);
    }

    @Test
    void a_withdrawn_listing_is_not_repriced() {
        refused(fixture.given(drafted(), withdrawn()).when(reprice(OWNER, CHEAPER)), LISTING_WITHDRAWN);
    }

    @Test
    void others_are_not_told_of_a_draft() {
        refused(fixture.given(drafted()).when(reprice(OTHER_OWNER, CHEAPER)), LISTING_UNKNOWN);
    }

    @Test
    void others_may_not_reprice_a_listing_they_can_see() {
        refused(fixture.given(drafted(), published()).when(reprice(OTHER_OWNER, CHEAPER)), NOT_ALLOWED);
    }

    @Test
    void a_published_listing_is_paused() {
        fixture.given(drafted(), published())
                .when(pause(OWNER))
                .expectEvents(paused())
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_paused_listing_stays_paused() {
        fixture.given(drafted(), published(), paused())
                .when(pause(OWNER))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_draft_is_not_paused() {
        refused(fixture.given(drafted()).when(pause(OWNER)), LISTING_NOT_PUBLISHED);
    }

    @Test
    void a_withdrawn_listing_is_not_paused() {
        refused(fixture.given(drafted(), published(), withdrawn()).when(pause(OWNER)), LISTING_WITHDRAWN);
    }

    @Test
    void others_may_not_pause_it() {
        refused(fixture.given(drafted(), published()).when(pause(OTHER_OWNER)), NOT_ALLOWED);
    }

    @Test
    void a_pause_has_a_reason() {
        refused(
                fixture.given(drafted(), published()).when(new PauseListing(LISTING, null, OWNER, "x".repeat(501))),
                INVALID_VALUE);
    }

    @Test
    void an_operator_states_prior_sales() {
        fixture.given(drafted())
                .when(statePriorSales(OPERATOR))
                .expectEvents(priorSalesStated())
                .expectResultMessagePayload(1L);
    }

    @Test
    void the_same_statement_again_is_no_news() {
        fixture.given(drafted(), priorSalesStated())
                .when(statePriorSales(OPERATOR))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_factory_does_not_state_its_own_prior_sales() {
        refused(fixture.given(drafted()).when(statePriorSales(OWNER)), NOT_ALLOWED);
    }

    @Test
    void prior_sales_are_never_negative() {
        refused(
                fixture.given(drafted()).when(new StatePriorSales(LISTING, null, OPERATOR, -1, 90, "1688")),
                INVALID_VALUE);
    }

    @Test
    void the_window_of_prior_sales_is_at_least_a_day() {
        refused(
                fixture.given(drafted()).when(new StatePriorSales(LISTING, null, OPERATOR, 1, 0, "1688")),
                INVALID_VALUE);
    }

    @Test
    void the_source_of_prior_sales_can_be_seen() {
        refused(
                fixture.given(drafted()).when(new StatePriorSales(LISTING, null, OPERATOR, 1, 90, "\u200b")),
                INVALID_VALUE);
    }

    @Test
    void a_title_that_an_earlier_release_took_unseen_is_read_and_repriced() {
        fixture.given(drafted(LISTING, Terms.ofABag().titled(Map.of("en", "\u200b"))))
                .when(reprice(OWNER, CHEAPER))
                .expectEvents(repriced(CHEAPER));
    }

    @Test
    void a_withdrawn_listing_states_no_sales() {
        refused(fixture.given(drafted(), withdrawn()).when(statePriorSales(OPERATOR)), LISTING_WITHDRAWN);
    }

    @Test
    void a_paused_listing_can_be_repriced_for_its_return() {
        fixture.given(drafted(), published(), paused())
                .when(reprice(OWNER, CHEAPER))
                .expectEvents(Listings.repriced(CHEAPER));
    }

    private static void refused(ResultValidator<Listing> result, RefusalCode code) {
        result.expectNoEvents().expectException(IsRefused.with(code));
    }
}
