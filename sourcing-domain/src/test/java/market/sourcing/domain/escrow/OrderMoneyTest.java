package market.sourcing.domain.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.escrow.MoneyDeed.Part;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is decided about the money of an order, in whatever order: every cent is somewhere, and the state knows where. */
class OrderMoneyTest {
    private static final PaymentRequested FIRST = Payments.requested("1", Stage.FULL, 620_00);
    private static final String ESCROW = LedgerAccounts.escrow(Orders.ORDER);
    private static final String BUYER = LedgerAccounts.buyer(Actors.BUYER.account());
    private static final String FACTORY = LedgerAccounts.factory(Factories.FACTORY);

    record Step(MoneyDeed deed, Part part) {}

    /** The ledger, kept from the entries alone, and what of the buyer's no payment takes back. */
    private static final class Ledger {
        private final Map<String, Long> accounts = new HashMap<>();
        private long onAccount;

        void book(OrderMoney before, EscrowEvent event, OrderMoney after) {
            if (event instanceof MoneyMoved moved) {
                moved.entries().forEach(entry -> accounts.merge(entry.account(), entry.minor(), Long::sum));
            }
            var setOff = before.sums().owed().minus(after.sums().owed()).minor();
            switch (event) {
                case FundsRefunded it -> onAccount += it.penaltyMinor() + rest(it.amountMinor(), setOff, it.payBacks());
                case CompensationPaid it -> onAccount += rest(it.amountMinor(), setOff, it.payBacks());
                case CompensationRestored it -> onAccount += rest(it.amountMinor(), setOff, it.payBacks());
                case GoodsRefunded it -> onAccount += rest(it.amountMinor(), setOff, it.payBacks());
                default -> {}
            }
        }

        private static long rest(long amount, long setOff, List<PayBack> payBacks) {
            var rest = amount - setOff - minor(payBacks);
            assertThat(rest).isNotNegative();
            return rest;
        }

        long owedTo(String account) {
            return -accounts.getOrDefault(account, 0L);
        }
    }

    private static long minor(List<PayBack> payBacks) {
        return payBacks.stream().mapToLong(PayBack::amountMinor).sum();
    }

    private static OrderMoney begun() {
        return OrderMoney.before(FIRST).after(FIRST);
    }

    // Without edge cases: the shortest histories would take up all tries.
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void every_cent_is_somewhere_and_nothing_falls_below_zero(@ForAll("steps") List<Step> steps) {
        var money = begun();
        var ledger = new Ledger();
        for (var step : steps) {
            var decided = step.deed().decide(money, step.part());
            if (decided.isPresent()) {
                var next = money.after(decided.get());
                ledger.book(money, decided.get(), next);
                money = next;
                agree(money, ledger);
            }
        }
    }

    private static void agree(OrderMoney money, Ledger ledger) {
        var sums = money.sums();
        assertThat(Stream.of(
                        sums.held(),
                        sums.released(),
                        sums.compensated(),
                        sums.goodsFromHeld(),
                        sums.goodsFromReleased(),
                        sums.owed(),
                        money.fee().left()))
                .noneMatch(amount -> amount.minor() < 0);
        assertThat(sums.held().minor()).isEqualTo(ledger.owedTo(ESCROW));
        assertThat(ledger.owedTo(BUYER))
                .isEqualTo(minor(money.payBacks().owed())
                        + ledger.onAccount
                        - sums.owed().minor());
        assertThat(money.fee().left().minor()).isLessThanOrEqualTo(ledger.owedTo(LedgerAccounts.FEES));
        assertThat(ledger.owedTo(FACTORY) + ledger.owedTo(LedgerAccounts.FEES))
                .isLessThanOrEqualTo(sums.released().minor());
        assertThat(money.attempts().payments())
                .allSatisfy(payment -> assertThat(payment.left().minor()).isNotNegative());
    }

    /** What comes in, and what goes out of what is held to somebody who owes nothing, is added and taken away. */
    @Property(tries = 300)
    void sums_do_not_depend_on_what_was_told_first(
            @ForAll @IntRange(min = 4, max = 8) int payments,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 25_00) Integer> amounts,
            @ForAll Random random) {
        var events = IntStream.rangeClosed(1, payments)
                .mapToObj(number -> (EscrowEvent) Payments.held(number, "" + number, Stage.FULL, 100_00))
                .collect(Collectors.toCollection(ArrayList::new));
        var paid = after(events);
        for (var amount : amounts) {
            events.add(MoneyDeed.refund(paid, paid.amount(amount)));
            events.add(MoneyDeed.compensate(paid, paid.amount(amount)));
        }
        var inOrder = after(events).sums();
        Collections.shuffle(events, random);
        assertThat(after(events).sums()).isEqualTo(inOrder);
    }

    private static OrderMoney after(List<EscrowEvent> events) {
        var money = begun();
        for (var event : events) {
            money = money.after(event);
        }
        return money;
    }

    @Example
    void a_payment_is_taken_back_once() {
        var reverse = MoneyDeed.REVERSE;
        var whole = new Part(100, 0);
        var held = begun().after(Payments.held(1, "1", Stage.FULL, 620_00));
        var reversed = held.after(reverse.decide(held, whole).orElseThrow());
        assertThat(reversed.sums()).isEqualTo(begun().sums());
        assertThat(reverse.decide(reversed, whole)).isEmpty();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var part = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 9))
                .as(Part::new);
        return Combinators.combine(Arbitraries.of(MoneyDeed.class), part)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
