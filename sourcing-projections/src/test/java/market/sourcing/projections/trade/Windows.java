package market.sourcing.projections.trade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.trade.LivedOrder;
import market.sourcing.domain.trade.Trade;
import market.sourcing.domain.trade.Where;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromiseProjector;
import market.sourcing.projections.harness.Folded;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.ledger.accounts.LedgerAccount;
import market.sourcing.projections.ledger.accounts.LedgerAccountProjector;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.listing.detail.ListingDetailProjector;
import market.sourcing.projections.order.summary.OrderSummary;
import market.sourcing.projections.order.summary.OrderSummaryProjector;
import market.sourcing.projections.returns.cases.CaseFile;
import market.sourcing.projections.returns.cases.CaseProjector;
import market.sourcing.projections.returns.cases.CaseState;
import market.sourcing.projections.sales.report.MonthSales;
import market.sourcing.projections.sales.report.SalesReportProjector;
import market.sourcing.projections.sales.report.SalesRow;
import market.sourcing.projections.view.Projector;

/** Read models that follow a trade: what each says has to be what the model says that lived it. */
final class Windows {
    private static final List<Projector<?>> PROJECTORS = List.of(
            new OrderSummaryProjector(),
            new PromiseProjector(),
            new CaseProjector(),
            new LedgerAccountProjector(),
            new ListingDetailProjector(),
            new SalesReportProjector());

    private final Log log = new Log();
    private final Folded views = new Folded();
    private final Map<String, Long> balances = new HashMap<>();
    private int told;

    /** What was written since. */
    void follow(Trade trade) {
        var written = trade.written();
        for (var one : written.subList(told, written.size())) {
            log.add(one.aggregate(), one.event());
            if (one.event() instanceof MoneyMoved moved) {
                moved.entries()
                        .forEach(entry ->
                                balances.merge(entry.account() + "/" + moved.currency(), entry.minor(), Long::sum));
            }
        }
        told = written.size();
        var batch = log.take();
        PROJECTORS.forEach(projector -> views.apply(projector, batch));
    }

    void mustShow(Trade trade) {
        trade.orders().forEach(this::mustShow);
        mustShowStock(trade);
        mustShowSales(trade.orders());
        assertThat(views.all(LedgerAccountProjector.VIEW).stream()
                        .collect(groupingBy(LedgerAccount::id, summingLong(Windows::balance))))
                .as("accounts")
                .isEqualTo(balances);
    }

    private void mustShow(LivedOrder order) {
        var shown = views.find(OrderSummaryProjector.VIEW, order.id()).orElseThrow();
        assertThat(where(shown)).as("where the order is").isEqualTo(order.where());
        assertThat(shown.paidMinor()).as("paid").isEqualTo(order.paidMinor());
        assertThat(shown.openCases()).as("open cases").hasSize(order.openCases());
        var isOver = order.where() == Where.COMPLETED || order.where() == Where.UNDONE;
        assertThat(shown.nextAt() != null && isOver).as("something to wait for").isFalse();
        views.find(PromiseProjector.VIEW, order.id())
                .ifPresentOrElse(
                        promise -> mustShow(order, promise),
                        () -> assertThat(order.promise()).as("promise").isEqualTo("NONE"));
        assertThat(views.all(CaseProjector.VIEW).stream()
                        .filter(file -> order.id().equals(file.orderId()))
                        .map(CaseFile::id))
                .as("cases")
                .containsExactlyInAnyOrderElementsOf(order.cases().keySet());
        order.cases().forEach((id, outcome) -> mustShow(order, id, outcome));
    }

    private static Where where(OrderSummary order) {
        return switch (order.state()) {
            case AWAITING_PAYMENT, AWAITING_BALANCE, AWAITING_DISPATCH -> Where.OPEN;
            case HANDED_OVER, RECEIPT_ASKED, DELIVERY_DENIED -> Where.HANDED_OVER;
            case COMPLETED -> Where.COMPLETED;
            case CANCELLED, CLOSED_UNPAID, CLOSED_REVERSED -> Where.UNDONE;
        };
    }

    private static void mustShow(LivedOrder order, OrderPromise promise) {
        assertThat(promise.state().name()).as("promise").isEqualTo(order.promise());
        assertThat(promise.paidMinor() - promise.takenBackMinor())
                .as("compensation")
                .isEqualTo(order.compensationMinor());
    }

    private void mustShow(LivedOrder order, String caseId, String outcome) {
        var file = views.find(CaseProjector.VIEW, caseId).orElseThrow();
        var granted = order.grantedMinor().getOrDefault(caseId, 0L);
        assertThat(file.outcome() == null ? "OPEN" : file.outcome())
                .as("outcome")
                .isEqualTo(outcome);
        assertThat(file.state() == CaseState.CLOSED).as("closed").isEqualTo(!outcome.equals("OPEN"));
        assertThat(file.refundedMinor()).as("granted").isEqualTo(granted);
        assertThat(file.movements().stream()
                        .mapToLong(moved -> moved.amountMinor())
                        .sum())
                .as("moved for it")
                .isEqualTo(granted);
    }

    private void mustShowStock(Trade trade) {
        for (ListingDetail listing : views.all(ListingDetailProjector.VIEW)) {
            assertThat(listing.stock()).allSatisfy(stock -> {
                assertThat(stock.onHand()).as("on hand").isEqualTo(trade.shelf().onHand());
                assertThat(stock.reserved()).as("held").isEqualTo(trade.shelf().held());
            });
        }
    }

    private void mustShowSales(List<LivedOrder> orders) {
        for (SalesRow row : views.all(SalesReportProjector.VIEW)) {
            if (row.id().contains("/LISTING/")) {
                assertThat(net(row.months(), MonthSales::soldUnits, MonthSales::returnedUnits))
                        .as("units sold")
                        .isEqualTo(
                                orders.stream().mapToLong(LivedOrder::keptUnits).sum());
                assertThat(row.months().stream()
                                .map(month -> month.soldMinor().subtract(month.returnedMinor()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("sold for")
                        .isEqualTo(BigDecimal.valueOf(
                                orders.stream().mapToLong(LivedOrder::keptMinor).sum()));
            }
        }
    }

    private static long net(
            List<MonthSales> months, ToLongFunction<MonthSales> sold, ToLongFunction<MonthSales> returned) {
        return months.stream().mapToLong(sold).sum()
                - months.stream().mapToLong(returned).sum();
    }

    private static long balance(LedgerAccount account) {
        return account.debitMinor().subtract(account.creditMinor()).longValueExact();
    }
}
