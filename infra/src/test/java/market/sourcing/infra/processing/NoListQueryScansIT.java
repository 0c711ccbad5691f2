package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.station.event.StationOpened;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.board.ListChanges;
import market.sourcing.projections.board.Whose;
import market.sourcing.projections.day.CountDays;
import market.sourcing.projections.delivery.excuse.DeclarationProjector;
import market.sourcing.projections.delivery.excuse.DeclarationsHandler;
import market.sourcing.projections.delivery.excuse.ListDeclarations;
import market.sourcing.projections.delivery.promise.ListContests;
import market.sourcing.projections.delivery.promise.ListMisses;
import market.sourcing.projections.delivery.promise.ListPromises;
import market.sourcing.projections.delivery.promise.ListTouched;
import market.sourcing.projections.delivery.promise.PromiseProjector;
import market.sourcing.projections.delivery.promise.PromiseState;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import market.sourcing.projections.delivery.promise.TouchedPromisesHandler;
import market.sourcing.projections.delivery.record.CountDaysHandler;
import market.sourcing.projections.delivery.record.FactoryRecordHandler;
import market.sourcing.projections.delivery.record.FindRecord;
import market.sourcing.projections.delivery.record.OrderRecordProjector;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.factory.profile.SuspendedFactories;
import market.sourcing.projections.ledger.accounts.AccountsHandler;
import market.sourcing.projections.ledger.accounts.LedgerAccountProjector;
import market.sourcing.projections.ledger.accounts.ListAccounts;
import market.sourcing.projections.ledger.movements.FindTrialBalance;
import market.sourcing.projections.ledger.movements.ListMovements;
import market.sourcing.projections.ledger.movements.MovementProjector;
import market.sourcing.projections.ledger.movements.MovementsHandler;
import market.sourcing.projections.listing.search.Criteria;
import market.sourcing.projections.listing.search.Facet;
import market.sourcing.projections.listing.search.Lessons;
import market.sourcing.projections.listing.search.SearchListings;
import market.sourcing.projections.listing.search.SearchListingsHandler;
import market.sourcing.projections.listing.search.SearchProjector;
import market.sourcing.projections.listing.search.SearchSort;
import market.sourcing.projections.order.summary.ListOrders;
import market.sourcing.projections.order.summary.OrderState;
import market.sourcing.projections.order.summary.OrderSummaryProjector;
import market.sourcing.projections.order.summary.OrdersHandler;
import market.sourcing.projections.pool.detail.ListPools;
import market.sourcing.projections.pool.detail.PoolDetailProjector;
import market.sourcing.projections.pool.detail.PoolsHandler;
import market.sourcing.projections.pool.grant.FindGrant;
import market.sourcing.projections.pool.grant.GrantProjector;
import market.sourcing.projections.pool.grant.GrantsHandler;
import market.sourcing.projections.pool.grant.ListGrantedPools;
import market.sourcing.projections.pool.grant.ListGrants;
import market.sourcing.projections.pool.member.ListMembers;
import market.sourcing.projections.pool.member.MemberProjector;
import market.sourcing.projections.pool.member.MembersHandler;
import market.sourcing.projections.rate.history.ListPostings;
import market.sourcing.projections.rate.history.PostingProjector;
import market.sourcing.projections.rate.history.PostingsHandler;
import market.sourcing.projections.rate.newest.ListRates;
import market.sourcing.projections.rate.newest.NewestRateProjector;
import market.sourcing.projections.rate.newest.RatesHandler;
import market.sourcing.projections.returns.cases.CaseProjector;
import market.sourcing.projections.returns.cases.CaseState;
import market.sourcing.projections.returns.cases.CasesHandler;
import market.sourcing.projections.returns.cases.ListCases;
import market.sourcing.projections.returns.record.CountReturnsHandler;
import market.sourcing.projections.returns.record.FindReturnsRecord;
import market.sourcing.projections.returns.record.OrderReturnsRecordProjector;
import market.sourcing.projections.returns.record.ReturnsRecordHandler;
import market.sourcing.projections.sales.report.ReportSales;
import market.sourcing.projections.sales.report.SalesBy;
import market.sourcing.projections.sales.report.SalesReportHandler;
import market.sourcing.projections.sales.report.SalesReportProjector;
import market.sourcing.projections.station.ListStations;
import market.sourcing.projections.station.StationProjector;
import market.sourcing.projections.station.StationsHandler;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
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
                    new SalesReportProjector(),
                    new PromiseProjector(),
                    new CaseProjector(),
                    new OrderRecordProjector(),
                    new OrderReturnsRecordProjector(),
                    new DeclarationProjector(),
                    new MovementProjector(),
                    new LedgerAccountProjector(),
                    new PoolDetailProjector(),
                    new GrantProjector(),
                    new MemberProjector(),
                    new StationProjector(),
                    new NewestRateProjector(),
                    new PostingProjector()),
            log,
            new JdbcTransactionManager(stores.postgres),
            stores.views,
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
        var lessons = new Lessons(queries);
        lessons.learn();
        var handler = new SearchListingsHandler(queries, lessons);
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
            case EVERYBODY -> "";
            case BUYER -> Trade.BUYER;
            case FACTORY -> Trade.FACTORY;
            case FACTORY_OWNER -> Trade.OWNER;
        };

        var states = party == ListOrders.Party.EVERYBODY
                ? new @Nullable OrderState[] {OrderState.AWAITING_PAYMENT}
                : new @Nullable OrderState[] {null, OrderState.AWAITING_PAYMENT};

        for (var order : ListOrders.Order.values()) {
            for (var state : states) {
                var first = handler.handle(new ListOrders(party, id, state, order, PAGE, null));
                var second = handler.handle(new ListOrders(party, id, state, order, PAGE, first.next()));
                assertThat(second.items()).hasSize(PAGE);
            }
        }
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
    void no_page_of_promises_scans() {
        var handler = new PromisesHandler(queries);
        var boards = List.of(new Whose.FactoryOwner(Trade.OWNER), new Whose.Buyer(Trade.BUYER), new Whose.Everybody());
        for (var whose : boards) {
            for (var state : new @Nullable PromiseState[] {null, PromiseState.RUNNING}) {
                var first = handler.handle(new ListPromises(whose, state, PAGE, null));
                assertThat(handler.handle(new ListPromises(whose, state, PAGE, first.next()))
                                .items())
                        .hasSize(PAGE);
            }
        }
        var misses = handler.handle(new ListMisses(PAGE, null));
        assertThat(handler.handle(new ListMisses(PAGE, misses.next())).items()).hasSize(PAGE);
        assertThat(handler.handle(new ListContests(PAGE, null)).items()).isEmpty();
        assertThat(handler.board()
                        .changes(new ListChanges(log.head() / 2, PAGE))
                        .items())
                .hasSize(PAGE);

        assertNoneScans("delivery_promise_v");
    }

    @Test
    void no_page_of_cases_scans() {
        new Returns(log).happen();
        awaitAll();
        var handler = new CasesHandler(queries);
        var boards = List.of(new Whose.FactoryOwner(Trade.OWNER), new Whose.Buyer(Trade.BUYER), new Whose.Everybody());
        for (var whose : boards) {
            for (var state : new @Nullable CaseState[] {null, CaseState.CLOSED}) {
                var first = handler.handle(new ListCases(whose, state, PAGE, null));
                assertThat(handler.handle(new ListCases(whose, state, PAGE, first.next()))
                                .items())
                        .hasSize(PAGE);
            }
        }
        assertThat(handler.board()
                        .changes(new ListChanges(log.head() - 100, PAGE))
                        .items())
                .hasSize(PAGE);

        assertNoneScans("return_cases_v");
    }

    @Test
    void no_page_of_promises_that_a_time_touches_scans() {
        var handler = new TouchedPromisesHandler(queries);
        var first = handler.handle(new ListTouched(Trade.DAY, Trade.DAY.plusSeconds(60), PAGE, null));
        var next = new ListTouched(Trade.DAY, Trade.DAY.plusSeconds(60), PAGE, first.getLast());
        assertThat(handler.handle(next)).hasSize(PAGE).doesNotContainAnyElementsOf(first);

        assertNoneScans("delivery_promise_v");
    }

    @Test
    void no_page_of_declarations_scans() {
        var handler = new DeclarationsHandler(queries);
        var first = handler.handle(new ListDeclarations(PAGE, null));
        assertThat(handler.handle(new ListDeclarations(PAGE, first.next())).items())
                .hasSize(PAGE);

        assertNoneScans("force_majeure_v");
    }

    @Test
    void no_page_of_stations_and_rates_scans() {
        for (int number = 1; number <= 3 * PAGE; number++) {
            var station = "station-" + number;
            log.append(
                    station,
                    new StationOpened(station, "VND", List.of("vi"), List.of("BONDED"), 0, "account-1", Trade.DAY));
            log.append(
                    "rate-CNY-VND",
                    new RatePosted(
                            "rate-CNY-VND", number, "CNY", "VND", "3650", Trade.DAY, "a bank", "account-1", Trade.DAY));
        }
        awaitAll();
        var stations = new StationsHandler(queries);
        var first = stations.handle(new ListStations(PAGE, null));
        assertThat(stations.handle(new ListStations(PAGE, first.next())).items())
                .hasSize(PAGE);
        assertThat(new RatesHandler(queries).handle(new ListRates(PAGE, null)).items())
                .hasSize(1);
        var postings = new PostingsHandler(queries);
        var newest = postings.handle(new ListPostings("CNY-VND", PAGE, null));
        assertThat(postings.handle(new ListPostings("CNY-VND", PAGE, newest.next()))
                        .items())
                .hasSize(PAGE);

        assertNoneScans("station_v", "newest_rate_v", "posted_rate_v");
    }

    @Test
    void a_factorys_record_is_added_up_without_a_scan() {
        var today = LocalDate.ofInstant(Trade.DAY, ZoneOffset.UTC).plusDays(2);
        assertThat(new FactoryRecordHandler(queries).handle(new FindRecord(Trade.FACTORY, today)))
                .allSatisfy(window -> assertThat(window.kept().denominator()).isPositive());
        assertThat(new CountDaysHandler(queries).handle(new CountDays(Trade.FACTORY, today.minusDays(29), today)))
                .isPresent();
        assertNoneScans("delivery_record_v");
    }

    @Test
    void a_factorys_returns_are_added_up_without_a_scan() {
        var today = LocalDate.ofInstant(Trade.DAY, ZoneOffset.UTC).plusDays(2);
        assertThat(new ReturnsRecordHandler(queries).handle(new FindReturnsRecord(Trade.FACTORY, today)))
                .hasSize(2);
        assertThat(new CountReturnsHandler(queries).handle(new CountDays(Trade.FACTORY, today.minusDays(29), today)))
                .isPresent();
        assertNoneScans("returns_record_v");
    }

    @Test
    void no_page_of_the_journal_scans() {
        var handler = new MovementsHandler(queries);
        var whole = handler.handle(new ListMovements(null, null, -1, PAGE));
        var next = new ListMovements(null, null, whole.getLast().logPosition(), PAGE);
        assertThat(handler.handle(next)).hasSize(PAGE);
        assertThat(handler.handle(new ListMovements("provider/sandbox", null, -1, PAGE)))
                .hasSize(PAGE);
        assertThat(handler.handle(new ListMovements(null, "order-7", -1, PAGE))).hasSize(1);
        assertThat(handler.handle(new FindTrialBalance(log.head() / 2)).rows()).isNotEmpty();

        assertNoneScans("ledger_movements_v");
    }

    @Test
    void no_page_of_accounts_scans() {
        var handler = new AccountsHandler(queries);
        var escrows = handler.handle(new ListAccounts(null, "ESCROW", null, PAGE));
        var last = escrows.getLast().id();
        assertThat(handler.handle(new ListAccounts(null, "ESCROW", last, PAGE))).hasSize(PAGE);
        assertThat(handler.handle(new ListAccounts("provider/sandbox", null, null, PAGE)))
                .hasSize(2);
        assertThat(handler.handle(new ListAccounts(null, null, last, PAGE))).hasSize(PAGE);

        assertNoneScans("ledger_accounts_v");
    }

    @Test
    void no_page_of_pools_of_grants_or_of_what_is_in_them_scans() {
        for (int number = 0; number < 3 * PAGE; number++) {
            pooled("pool-" + number, "listing-" + number);
            pooled("pool-0", "listing-" + number);
        }
        awaitAll();
        assertThat(new PoolsHandler(queries).handle(new ListPools(PAGE, "pool-0")))
                .hasSize(PAGE + 1);
        var grants = new GrantsHandler(queries);
        assertThat(grants.handle(new ListGrantedPools("account-agent", PAGE, "pool-0")))
                .hasSize(PAGE + 1);
        assertThat(grants.handle(new ListGrants("pool-0", PAGE, "account-a"))).hasSize(1);
        assertThat(grants.handle(new FindGrant("pool-1", "account-agent"))).isPresent();
        assertThat(new MembersHandler(queries).handle(new ListMembers("pool-0", PAGE, "listing-0")))
                .hasSize(PAGE + 1);

        assertNoneScans("pool_detail_v", "pool_grant_v", "pool_member_v");
    }

    private void pooled(String pool, String listing) {
        log.append(pool, new PoolOpened(pool, "Some", null, "account-operator", Trade.DAY, "f"));
        log.append(
                "grant-" + pool,
                new PoolGranted("grant-" + pool, pool, "account-agent", "account-operator", Trade.DAY));
        log.append(
                "pooled-" + listing,
                new ListingEnteredPool("pooled-" + listing, pool, listing, Trade.FACTORY, "RULE_FULFILLED", Trade.DAY));
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
                                .filter(build -> build.state() == Build.State.LIVE
                                        && build.position() >= log.head()
                                        && engine.live().contains(build.collection()))
                                .count()
                        == engine.kept().size());
    }
}
