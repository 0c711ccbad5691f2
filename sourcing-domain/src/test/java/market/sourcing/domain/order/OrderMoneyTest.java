package market.sourcing.domain.order;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.approve;
import static market.sourcing.domain.vocabulary.Payments.decline;
import static market.sourcing.domain.vocabulary.Payments.noteRefundPaid;
import static market.sourcing.domain.vocabulary.Payments.pay;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.vocabulary.Books;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Times;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever happens to an order and its promise, in whatever order and however often, every cent is somewhere, and the promise
 * has one outcome.
 */
class OrderMoneyTest {
    private static final Set<Class<?>> ENDS = Set.of(
            OrderCancelled.class,
            OrderClosedUnpaid.class,
            OrderClosedReversed.class,
            ReceiptConfirmed.class,
            OrderCompleted.class);

    /** A command, made when its turn comes, because what a provider approves is what was asked for. */
    @FunctionalInterface
    interface Step extends Function<Books, Object> {}

    // Without edge cases: the shortest histories would take up all tries.
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void every_cent_is_accounted_for(@ForAll("terms") OrderTerms terms, @ForAll("histories") List<Step> history) {
        var books = new Books();
        var marketplace = given(placed(terms), counted("bag", 1_000), reserved(ORDER, "bag", 1_000));
        var fate = new PromiseFate();
        var reserved = 1_000L;
        var ends = 0L;
        for (var step : history) {
            var events = marketplace.when(step.apply(books)).events();
            events.forEach(books::book);
            events.forEach(fate::note);
            assertThat(books.compensation()).isEqualTo(fate.compensation());
            reserved -= units(events);
            assertThat(reserved).isNotNegative();
            var endsNow = events.stream()
                    .filter(event -> ENDS.contains(event.getClass()))
                    .count();
            ends += endsNow;
            assertThat(ends).isLessThanOrEqualTo(1);
            if (endsNow > 0) {
                books.mustHoldNothing();
                assertThat(reserved).isZero();
            }
        }
    }

    /** That are not reserved any more. */
    private static long units(List<Object> events) {
        return events.stream()
                .mapToLong(event -> switch (event) {
                    case StockDispatched sent -> sent.units();
                    case StockReleased free -> free.units();
                    case DispatchVoided back -> -back.units();
                    default -> 0;
                })
                .sum();
    }

    @Provide
    Arbitrary<OrderTerms> terms() {
        var goods = Arbitraries.longs().between(1, 1_000_000);
        var freight = Arbitraries.longs().between(0, 10_000);
        return Combinators.combine(goods, freight, Arbitraries.of(true, false)).as(OrderMoneyTest::terms);
    }

    private static OrderTerms terms(long goods, long freight, boolean staged) {
        var bound = to(Bound.line(LISTING, 1, "bag", 1_000, 1, "1.0000", goods)).freight(freight, 1);
        var deposit = Money.of(goods + freight, "CNY").share(BasisPoints.percent(30));
        return staged && deposit.isPositive()
                ? bound.deposit(deposit.minor()).promising("LEAD_TIME", 15).terms()
                : bound.terms();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(10, payments(name -> books -> pay(BUYER, name))),
                        Tuple.of(14, payments(name -> books -> approve(name, books.asked("payment-" + name)))),
                        Tuple.of(1, payments(name -> books -> approve(name, books.asked("payment-" + name) + 1))),
                        Tuple.of(2, payments(name -> books -> decline(name))),
                        Tuple.of(5, deliveries()),
                        Tuple.of(20, PromiseSteps.any()),
                        Tuple.of(1, ends()),
                        Tuple.of(2, payments(name -> books -> reverse(name, books.left("payment-" + name)))),
                        Tuple.of(1, payments(name -> books -> reverse(name, books.asked("payment-" + name)))),
                        Tuple.of(5, refunds()))
                .list()
                .ofMinSize(8)
                .ofMaxSize(40);
    }

    private static Arbitrary<Step> payments(Function<String, Step> step) {
        return Arbitraries.of("one", "two", "three", "four").map(step);
    }

    private static Arbitrary<Step> deliveries() {
        return Arbitraries.of(
                books -> handOver(OWNER),
                books -> handOver(OPERATOR),
                books -> confirmReceipt(BUYER),
                books -> confirmReceipt(OPERATOR),
                books -> new CompleteOrder(ORDER, Times.inDays(40)));
    }

    private static Arbitrary<Step> ends() {
        return Arbitraries.of(
                books -> cancel(BUYER),
                books -> cancel(OWNER),
                books -> cancel(OPERATOR),
                books -> closeUnpaid(Stage.FULL),
                books -> closeUnpaid(Stage.BALANCE, Times.inDays(60)));
    }

    private static Arbitrary<Step> refunds() {
        return Arbitraries.integers().between(1, 4).map(number -> books -> noteRefundPaid(number));
    }
}
