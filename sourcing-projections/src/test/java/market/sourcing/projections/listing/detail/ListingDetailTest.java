package market.sourcing.projections.listing.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingDetailTest {
    private static final String ID = "listing-1";

    private final List<Recorded> all = new ArrayList<>();
    private final Market market = new Market();
    private final ListingDetailProjector projector = new ListingDetailProjector();

    @Test
    void a_draft_has_its_terms_its_owner_and_version_0() {
        market.drafted(ID, terms().labels("new", "hot").tier(50, "8.5000").externalRef("816731226821"));

        var detail = folded();

        assertThat(detail.state()).isEqualTo(ListingState.DRAFT);
        assertThat(detail.version()).isZero();
        assertThat(detail.ownerId()).isEqualTo("account-of-factory-1");
        assertThat(detail.terms().labels()).containsExactly("hot", "new");
        assertThat(detail.terms().ladder())
                .containsExactly(new DetailTerms.Tier(1, "10.0000"), new DetailTerms.Tier(50, "8.5000"));
        assertThat(detail.terms().skus().getFirst().attributes())
                .containsExactly(new DetailTerms.Attribute("colour.name", "红"));
        assertThat(detail.createdAt()).isEqualTo(Log.START.minusNanos(456789));
    }

    @Test
    void states_follow_the_listing() {
        market.offered(ID, terms());
        assertThat(folded().state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(folded(market.paused(ID)).reason()).isEqualTo("holiday");
        assertThat(folded(market.published(ID)).reason()).isNull();
        var withdrawn = folded(market.withdrawn(ID));
        assertThat(withdrawn.state()).isEqualTo(ListingState.WITHDRAWN);
        assertThat(withdrawn.version()).isEqualTo(4);
        assertThat(withdrawn.changedAt()).isAfter(withdrawn.createdAt());
    }

    @Test
    void stock_counts_and_orders_leave_version_and_last_change() {
        market.offered(ID, terms());
        var before = folded();
        market.counted(ID, "RED", 7);
        market.counted(ID, "BLUE", 3);
        market.counted(ID, "RED", 5);
        market.ordered("order-1", Market.line(ID, 4), Market.line(ID, 2), Market.line("listing-2", 9));

        var detail = folded();

        assertThat(detail.version()).isEqualTo(before.version()).isEqualTo(1);
        assertThat(detail.changedAt()).isEqualTo(before.changedAt());
        assertThat(detail.stock())
                .containsExactly(new ListingDetail.Stock("BLUE", 3, 0), new ListingDetail.Stock("RED", 5, 0));
        assertThat(detail.sold()).isEqualTo(6);
    }

    @Test
    void stock_is_reserved_given_back_and_sent_away_beside_the_listing() {
        market.offered(ID, terms());
        var before = folded();
        market.counted(ID, "RED", 50);
        market.reserved(ID, "order-1", 12);
        market.reserved(ID, "order-2", 8);
        assertThat(stock(folded())).isEqualTo(new ListingDetail.Stock("RED", 50, 20));

        assertThat(stock(folded(market.released(ID, "order-1", 12)))).isEqualTo(new ListingDetail.Stock("RED", 50, 8));

        var sent = folded(market.dispatched(ID, "order-2", 8));
        assertThat(stock(sent)).isEqualTo(new ListingDetail.Stock("RED", 42, 0));
        assertThat(stock(sent).available()).isEqualTo(42);
        assertThat(sent.version()).isEqualTo(before.version());
        assertThat(sent.changedAt()).isEqualTo(before.changedAt());

        market.reserved(ID, "order-3", 2);
        assertThat(stock(folded(market.counted(ID, "RED", 40)))).isEqualTo(new ListingDetail.Stock("RED", 40, 2));
    }

    @Test
    void orders_that_came_to_nothing_are_not_sold() {
        market.offered(ID, terms());
        market.soldBefore(ID, 100);
        var first = Deals.terms(Market.FACTORY, "CNY", Market.line(ID, 4), Market.line("listing-2", 9));
        var second = Deals.terms(Market.FACTORY, "CNY", Market.line(ID, 3), Market.line(ID, 2));
        market.deals().placed("order-1", first);
        market.deals().placed("order-2", second);
        assertThat(folded().sold()).isEqualTo(109);

        var version = folded().version();
        assertThat(folded(market.deals().cancelled("order-1", first, "BUYER")).sold())
                .isEqualTo(105);
        var unpaid = folded(market.deals().closedUnpaid("order-2", second, "FULL"));
        assertThat(unpaid.sold()).isEqualTo(100);
        assertThat(unpaid.ordered()).isZero();
        assertThat(unpaid.version()).isEqualTo(version);
    }

    @Test
    void what_had_left_of_an_order_that_came_to_nothing_stays_sold() {
        market.offered(ID, terms());
        var order =
                Deals.terms(Market.FACTORY, "CNY", Market.line(ID, 4), Market.line("listing-2", 9), Market.line(ID, 5));
        market.deals().placed("order-1", order);
        var cancelled = folded(market.deals()
                .cancelledAllBut("order-1", order, new Content(1, 3), new Content(2, 2), new Content(3, 1)));
        assertThat(cancelled.ordered()).isEqualTo(4);
        assertThat(folded(market.deals().cameBack("order-1", order, 3, 3_00)).ordered())
                .isEqualTo(1);
    }

    @Test
    void repricing_changes_prices_and_nothing_else() {
        market.drafted(ID, terms().moq(3).tier(50, "8.5000"));
        var before = folded();
        market.repriced(ID, "9.0000");

        var terms = folded().terms();

        assertThat(terms.ladder()).containsExactly(new DetailTerms.Tier(1, "9.0000"));
        assertThat(terms.dropshipPrice()).isEqualTo("12.0000");
        assertThat(terms)
                .usingRecursiveComparison()
                .ignoringFields("ladder", "dropshipPrice")
                .isEqualTo(before.terms());
    }

    @Test
    void prior_sales_are_replaced_by_a_later_statement() {
        market.drafted(ID, terms());
        market.soldBefore(ID, 100);
        market.soldBefore(ID, 120);

        assertThat(folded().priorSales()).isEqualTo(new ListingDetail.PriorSales(120, 90, "import"));
    }

    @Test
    void an_event_of_an_unknown_listing_is_an_error() {
        var published = market.published(ID);
        var ordered = market.ordered("order-1", Market.line(ID, 1));

        assertThatThrownBy(() -> projector.fold(null, ID, published)).isInstanceOf(DocumentMissing.class);
        assertThatThrownBy(() -> projector.fold(null, ID, ordered)).isInstanceOf(DocumentMissing.class);
    }

    @Test
    void is_read_back_as_it_was_folded() {
        market.offered(ID, terms().title("en", "Yoga Pants").shipFrom("浙江 金华"));
        market.counted(ID, "RED", 7);
        var batch = market.take();
        try (var engine = new MiniEngine(projector)) {
            engine.apply(batch);
            var handler = new FindListingHandler(engine);

            assertThat(handler.handle(new FindListing(ID))).contains(fold(batch));
            assertThat(handler.handle(new FindListing("listing-none"))).isEmpty();
        }
    }

    private ListingDetail folded(Object... ignored) {
        all.addAll(market.take());
        return fold(all);
    }

    private ListingDetail fold(List<Recorded> events) {
        @Nullable ListingDetail detail = null;
        for (var recorded : events) {
            if (projector.touches(recorded.event()).contains(ID)) {
                detail = projector.fold(detail, ID, recorded);
            }
        }
        assertThat(detail).isNotNull();
        return Objects.requireNonNull(detail);
    }

    private static ListingDetail.Stock stock(ListingDetail detail) {
        return detail.stock().getFirst();
    }

    private static PlainTermsBuilder terms() {
        return PlainTermsBuilder.titled("zh", "瑜伽裤");
    }
}
