package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.factory.profile.SuspendedFactories;
import market.sourcing.projections.listing.search.Criteria;
import market.sourcing.projections.listing.search.Facet;
import market.sourcing.projections.listing.search.SearchListings;
import market.sourcing.projections.listing.search.SearchListingsHandler;
import market.sourcing.projections.listing.search.SearchProjector;
import market.sourcing.projections.listing.search.SearchSort;
import market.sourcing.projections.order.summary.ListOrders;
import market.sourcing.projections.order.summary.OrderSummaryProjector;
import market.sourcing.projections.order.summary.OrdersHandler;
import market.sourcing.projections.sales.report.ReportSales;
import market.sourcing.projections.sales.report.SalesBy;
import market.sourcing.projections.sales.report.SalesReportHandler;
import market.sourcing.projections.sales.report.SalesReportProjector;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Has MongoDB explain every query that the lists send, over the indexes that the engine made. */
@EnabledIf(
        value = "market.sourcing.infra.testing.TestMongo#isReal",
        disabledReason = "only MongoDB itself explains queries, and none is given or asked for")
class NoListQueryScansIT {
    /** None, one, several that one title has, several that no title has together, one misspelt. */
    private static final List<String> WORDS = List.of("", "yoga", "yoga pants vase", "silk coat vase yoga", "yogaa");

    private static final List<Criteria> CRITERIA = List.of(
            Criteria.NONE,
            new Criteria("activewear", null, null, null, null, null, null, null),
            new Criteria(null, BigDecimal.TEN, BigDecimal.valueOf(60), "CNY", null, null, null, null),
            new Criteria(null, null, null, null, 5, "H48", "hot", "浙江"));
    private static final int PAGE = 4;
    private static final int PAGES = 3;

    private final Stores stores = new Stores();
    private final MemoryLog log = new MemoryLog();
    private final Trade trade = new Trade(log);
    private final ProjectionEngine engine = new ProjectionEngine(
            List.of(
                    new SearchProjector(),
                    new OrderSummaryProjector(),
                    new FactoryProfileProjector(),
                    new SalesReportProjector()),
            log,
            new JdbcTransactionManager(stores.postgres),
            stores.database,
            new SimpleMeterRegistry(),
            Node.QUICK);
    private final AskedQueries queries = new AskedQueries(engine.views(), stores.mongo);

    @BeforeEach
    void fill() {
        engine.start();
        trade.happen();
        awaitAll();
    }

    @AfterEach
    void close() {
        queries.close();
        engine.stop();
        stores.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_search_scans(SearchSort sort) {
        var handler = new SearchListingsHandler(queries);
        var pages = firstPages(sort);
        for (int number = 0; number < PAGES; number++) {
            assertThat(pages).isNotEmpty();
            pages = pages.stream().flatMap(page -> next(handler, page).stream()).toList();
            trade.moveSome();
            awaitAll();
        }
        assertNoneScans("listing_search_v", "factory_profile_v");
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_orders_scans(ListOrders.Party party) {
        var handler = new OrdersHandler(queries);
        var id = switch (party) {
            case BUYER -> Trade.BUYER;
            case FACTORY -> Trade.FACTORY;
            case FACTORY_OWNER -> Trade.OWNER;
        };

        var first = handler.handle(new ListOrders(party, id, PAGE, null));
        var second = handler.handle(new ListOrders(party, id, PAGE, first.next()));

        assertThat(second.items()).hasSize(PAGE);
        assertNoneScans("order_summary_v");
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_sales_report_scans(SalesBy by) {
        var factory = new FactoryId(Trade.FACTORY);

        var page = new SalesReportHandler(queries)
                .handle(new ReportSales(factory, by, YearMonth.of(2000, 1), null, PAGE, null));

        assertThat(page.items()).isNotEmpty();
        assertNoneScans("sales_report_v");
    }

    @Test
    void the_suspended_factories_are_found_without_a_scan() {
        assertThat(new SuspendedFactories(queries).ids()).containsExactly("factory-0");
        assertNoneScans("factory_profile_v");
    }

    private static List<SearchListings> firstPages(SearchSort sort) {
        var pages = new ArrayList<SearchListings>();
        for (var words : WORDS) {
            for (var criteria : CRITERIA) {
                pages.add(new SearchListings(words, criteria, sort, PAGE, null, EnumSet.allOf(Facet.class)));
            }
        }
        return pages;
    }

    private static Optional<SearchListings> next(SearchListingsHandler handler, SearchListings page) {
        return Optional.ofNullable(handler.handle(page).next())
                .map(end -> new SearchListings(page.words(), page.criteria(), page.sort(), page.size(), end, Set.of()));
    }

    private void assertNoneScans(String... views) {
        var asked = queries.asked();
        for (var view : views) {
            assertThat(asked).anyMatch(query -> collection(query).startsWith(view));
        }
        assertThat(asked)
                .allSatisfy(query -> assertThat(WinningPlans.stages(explained(query)))
                        .as(query.toJson())
                        .isNotEmpty()
                        .doesNotContain("COLLSCAN"));
    }

    private static String collection(BsonDocument query) {
        return query.getString(query.getFirstKey()).getValue();
    }

    private BsonDocument explained(BsonDocument query) {
        var explain = new BsonDocument("explain", query).append("verbosity", new BsonString("queryPlanner"));
        return stores.database.runCommand(explain, BsonDocument.class);
    }

    private void awaitAll() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> engine.builds().all().stream()
                                .filter(build -> build.state() == Build.State.LIVE && build.position() >= log.head())
                                .count()
                        == engine.kept().size());
    }
}
