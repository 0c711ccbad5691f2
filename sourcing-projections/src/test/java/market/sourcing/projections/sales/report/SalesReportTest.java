package market.sourcing.projections.sales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SalesReportTest {
    private static final FactoryId FACTORY = new FactoryId(Market.FACTORY);

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new SalesReportProjector());
    private final SalesReportHandler handler = new SalesReportHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    /** Ten cups and a jug sold in December, three cups back in January, one more cup back of nobody knows what. */
    private void tradeOfTheWinter() {
        market.recordedPast(
                "order-1",
                "account-a",
                "Channel Islands",
                "2010-12-31T23:59:00Z",
                Market.pastLine("listing-cup", 4, 400),
                Market.pastLine("listing-jug", 1, 900),
                Market.pastLine("listing-cup", 6, 500));
        market.returnedPast(
                "order-1",
                "account-a",
                "Channel Islands",
                "2011-01-01T00:00:00Z",
                Market.pastLine("listing-cup", 3, 300));
        market.returnedUnlinked(
                "unlinked-return-1",
                "account-b",
                "EIRE",
                "2011-01-05T00:00:00Z",
                Market.pastLine("listing-cup", 1, 120));
        engine.apply(market.take());
    }

    private List<SalesFigure> report(SalesBy by, @Nullable String from, @Nullable String to) {
        return handler.handle(new ReportSales(FACTORY, by, month(from), month(to), 100, null))
                .items();
    }

    private static BigDecimal whole(long minor) {
        return BigDecimal.valueOf(minor);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }

    @Test
    void a_listing_has_what_was_sold_of_it_less_what_came_back() {
        tradeOfTheWinter();

        assertThat(report(SalesBy.LISTING, null, null))
                .extracting(SalesFigure::key, SalesFigure::netUnits, SalesFigure::netMinor, SalesFigure::currency)
                .containsExactly(
                        tuple("listing-cup", 6L, whole(480), "GBP"), tuple("listing-jug", 1L, whole(900), "GBP"));
        assertThat(report(SalesBy.LISTING, null, null).getFirst().label()).isEqualTo("REGENCY CAKESTAND");
    }

    @Test
    void buyers_and_countries_have_theirs() {
        tradeOfTheWinter();

        assertThat(report(SalesBy.BUYER, null, null))
                .extracting(SalesFigure::key, SalesFigure::netUnits, SalesFigure::netMinor)
                .containsExactly(tuple("account-a", 8L, whole(1500)), tuple("account-b", -1L, whole(-120)));
        assertThat(report(SalesBy.COUNTRY, null, null))
                .extracting(SalesFigure::key, SalesFigure::netUnits)
                .containsExactly(tuple("Channel Islands", 8L), tuple("EIRE", -1L));
    }

    @Test
    void a_return_counts_in_the_month_of_its_own_date() {
        tradeOfTheWinter();

        assertThat(report(SalesBy.MONTH, null, null))
                .extracting(
                        SalesFigure::key,
                        SalesFigure::soldUnits,
                        SalesFigure::soldMinor,
                        SalesFigure::returnedUnits,
                        SalesFigure::returnedMinor)
                .containsExactly(
                        tuple("2010-12", 11L, whole(1800), 0L, whole(0)),
                        tuple("2011-01", 0L, whole(0), 4L, whole(420)));
    }

    @Test
    void only_the_months_asked_for_count_and_rows_without_any_are_left_out() {
        tradeOfTheWinter();

        assertThat(report(SalesBy.LISTING, "2011-01", "2011-01"))
                .extracting(SalesFigure::key, SalesFigure::netUnits)
                .containsExactly(tuple("listing-cup", -4L));
        assertThat(report(SalesBy.LISTING, null, "2010-12")).hasSize(2);
        assertThat(report(SalesBy.MONTH, "2011-01", null))
                .extracting(SalesFigure::key)
                .containsExactly("2011-01");
        assertThat(report(SalesBy.BUYER, "2012-01", null)).isEmpty();
    }

    @Test
    void an_order_of_the_marketplace_counts_at_the_time_of_the_log_in_its_own_currency() {
        tradeOfTheWinter();
        var placed = market.ordered("order-new", Market.line("listing-cup", 4));
        engine.apply(market.take());

        assertThat(report(SalesBy.LISTING, null, null))
                .extracting(SalesFigure::key, SalesFigure::currency, SalesFigure::netUnits)
                .contains(tuple("listing-cup", "CNY", 4L), tuple("listing-cup", "GBP", 6L));
        assertThat(report(SalesBy.COUNTRY, null, null))
                .extracting(SalesFigure::key)
                .contains("China");
        assertThat(report(SalesBy.MONTH, null, null))
                .extracting(SalesFigure::key)
                .contains(placed.at().toString().substring(0, 7));
    }

    @ParameterizedTest
    @EnumSource(SalesBy.class)
    void pages_show_every_row_once(SalesBy by) {
        IntStream.range(0, 25)
                .forEach(each -> market.recordedPast(
                        "order-" + each,
                        "account-" + each,
                        "Country / " + each,
                        YearMonth.of(2010, 1).plusMonths(each) + "-05T10:00:00Z",
                        Market.pastLine("listing-" + each, 1, 100)));
        engine.apply(market.take());
        var seen = new ArrayList<String>();
        SalesCursor after = null;
        do {
            var page = handler.handle(new ReportSales(FACTORY, by, null, null, 10, after));
            page.items().forEach(figure -> seen.add(figure.key()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void what_money_went_back_for_is_not_sold_any_more() {
        var placed = market.ordered("order-new", Market.line("listing-cup", 4));
        engine.apply(market.take());
        var sold = report(SalesBy.LISTING, null, null).getFirst();
        market.refunded("order-new", "listing-cup", 3, 1_00);
        engine.apply(market.take());
        for (var by : SalesBy.values()) {
            assertThat(report(by, null, null)).singleElement().satisfies(row -> {
                assertThat(row.netUnits()).isEqualTo(1);
                assertThat(row.netMinor()).isEqualTo(sold.soldMinor().subtract(whole(1_00)));
            });
        }
        assertThat(report(SalesBy.MONTH, null, null).getFirst().key())
                .isEqualTo(placed.at().toString().substring(0, 7));
    }

    private void nothingIsSold() {
        engine.apply(market.take());
        for (var by : SalesBy.values()) {
            assertThat(report(by, null, null)).allSatisfy(row -> {
                assertThat(row.netUnits()).isZero();
                assertThat(row.netMinor()).isZero();
            });
        }
    }

    /** As where carriers bring everything back of which a case has refunded some. */
    @Test
    void what_was_refunded_is_not_taken_off_again_by_the_end() {
        var terms = Deals.terms(Market.FACTORY, "CNY", Market.line("listing-cup", 4), Market.line("listing-jug", 2));
        market.deals().placed("order-new", terms);
        market.refunded("order-new", "listing-cup", 3, 1_00);
        market.deals().closedReversed("order-new", terms);
        nothingIsSold();
    }

    @Test
    void what_comes_back_after_the_end_is_not_sold_any_more() {
        var terms = Deals.terms(Market.FACTORY, "CNY", Market.line("listing-cup", 4), Market.line("listing-jug", 2));
        market.deals().placed("order-new", terms);
        market.deals().cancelledAllBut("order-new", terms, new Content(1, 4));
        market.refunded("order-new", "listing-cup", 1, terms.lines().getFirst().amountMinor() / 4);
        market.deals().cameBack("order-new", terms, 3, terms.lines().getFirst().amountMinor() * 3 / 4);
        nothingIsSold();
    }

    @Test
    void twenty_orders_of_almost_as_much_as_a_long_holds_are_exact() {
        IntStream.range(0, 20)
                .forEach(each -> market.recordedPast(
                        "order-" + each,
                        "account-a",
                        "EIRE",
                        "2010-12-05T10:00:00Z",
                        Market.pastLine("listing-cup", 1, 5_000_000_000_000_000_000L)));
        engine.apply(market.take());
        for (var by : SalesBy.values()) {
            assertThat(report(by, null, null))
                    .extracting(SalesFigure::netMinor)
                    .containsExactly(new BigDecimal("100000000000000000000"));
        }
    }

    @Test
    void another_factory_has_a_report_of_its_own() {
        tradeOfTheWinter();

        var other = new ReportSales(new FactoryId("factory-2"), SalesBy.LISTING, null, null, 10, null);

        assertThat(handler.handle(other).items()).isEmpty();
    }

    @Test
    void the_last_month_is_not_before_the_first() {
        assertThatThrownBy(() ->
                        new ReportSales(FACTORY, SalesBy.MONTH, YearMonth.of(2011, 2), YearMonth.of(2011, 1), 10, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE));
    }
}
