package market.sourcing.projections.ledger.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.harness.RandomMoney;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementsTest {
    private final MiniEngine engine = new MiniEngine(new MovementProjector());
    private final MovementsHandler handler = new MovementsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_movement_is_what_its_event_states() {
        var market = new Market();
        market.counted("listing-1", "RED", 7);
        market.till("CNY").held("order-1", 4000);
        engine.apply(market.take());
        assertThat(list(null, null, -1)).singleElement().satisfies(movement -> {
            assertThat(movement.logPosition()).isEqualTo(1);
            assertThat(movement.event()).isEqualTo("FundsHeld");
            assertThat(movement.orderId()).isEqualTo("order-1");
            assertThat(movement.currency()).isEqualTo("CNY");
            assertThat(movement.entries())
                    .containsExactly(new Entry("provider/sandbox", 4000), new Entry("escrow/order-1", -4000));
        });
    }

    @Test
    void a_balance_of_the_past_adds_up_more_movements_than_are_read_at_once() {
        var market = new Market();
        var till = market.till("CNY");
        IntStream.range(0, 2_001).forEach(order -> till.held("order-" + order, 10));
        engine.apply(market.take());
        var last = list(null, "order-1999", -1).getFirst().logPosition();

        var balance = handler.handle(new FindTrialBalance(last));

        assertThat(balance.position()).isEqualTo(last);
        assertThat(balance.rows())
                .extracting(TrialBalance.Row::debitMinor, TrialBalance.Row::creditMinor)
                .containsExactlyInAnyOrder(
                        tuple(BigDecimal.valueOf(20_000), BigDecimal.ZERO),
                        tuple(BigDecimal.ZERO, BigDecimal.valueOf(20_000)));
    }

    @Test
    void a_reversal_goes_to_the_provider_out_of_what_is_held_and_what_the_buyer_owes() {
        var market = new Market();
        var till = market.till("CNY");
        till.held("order-1", 4000);
        till.reversed("order-1", 4000, 3000);
        engine.apply(market.take());
        var reversal = list(null, "order-1", -1).getLast();
        assertThat(reversal.event()).isEqualTo("PaymentReversed");
        assertThat(reversal.rules()).isNull();
        assertThat(reversal.promiseId()).isNull();
        assertThat(reversal.entries())
                .containsExactly(
                        new Entry("escrow/order-1", 3000),
                        new Entry("buyer/account-buyer", 1000),
                        new Entry("provider/sandbox", -4000));
    }

    @Test
    void a_compensation_names_the_promise_and_the_rules_and_comes_out_of_what_is_held() {
        var market = new Market();
        var till = market.till("CNY");
        till.held("order-1", 4000);
        till.compensated("order-1", 500);
        till.takenBack("order-1", 200);
        till.released("order-1", 3700, 37);
        engine.apply(market.take());
        var movements = list(null, "order-1", -1);
        assertThat(movements)
                .extracting(Movement::event, Movement::promiseId, Movement::rules)
                .containsExactly(
                        tuple("FundsHeld", null, null),
                        tuple("CompensationPaid", "promise-of-order-1", "delivery-1"),
                        tuple("CompensationTakenBack", "promise-of-order-1", "delivery-1"),
                        tuple("FundsReleased", null, "trade-1"));
        assertThat(list("escrow/order-1", null, -1)).hasSize(4);
        var balance = handler.handle(new FindTrialBalance(null));
        assertThat(balance.rows())
                .contains(
                        new TrialBalance.Row(
                                AccountKind.ESCROW, "CNY", BigDecimal.valueOf(4200), BigDecimal.valueOf(4200)),
                        new TrialBalance.Row(
                                AccountKind.BUYER, "CNY", BigDecimal.valueOf(200), BigDecimal.valueOf(500)));
    }

    @Test
    void the_journal_is_read_in_the_order_of_the_log_by_account_and_by_order() {
        var history = new RandomMoney(5).next(60);
        engine.apply(history);
        var all = list(null, null, -1);
        assertThat(all).extracting(Movement::logPosition).isSorted().doesNotHaveDuplicates();
        assertThat(list(null, null, all.get(9).logPosition())).isEqualTo(all.subList(10, all.size()));

        assertThat(list("platform/fees", null, -1))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(it -> it.entries().stream()
                                .anyMatch(entry -> entry.account().equals("platform/fees")))
                        .toList());
        var order = all.getFirst().orderId();
        assertThat(list(null, order, -1))
                .isEqualTo(all.stream().filter(it -> it.orderId().equals(order)).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_currency_sums_to_zero_at_every_position(long seed) {
        var money = new RandomMoney(seed);
        var balances = new TreeMap<Long, TrialBalance>();
        for (var batch = 0; batch < 25; batch++) {
            for (var event : money.next(4)) {
                engine.apply(List.of(event));
                var now = handler.handle(new FindTrialBalance(null));
                assertThat(now.position()).isEqualTo(event.position());
                assertThat(sums(now).values()).allMatch(sum -> sum == 0);
                balances.put(event.position(), now);
            }
        }
        balances.forEach((position, then) -> {
            var again = handler.handle(new FindTrialBalance(position));
            assertThat(again.position()).isEqualTo(then.position());
            assertThat(again.rows()).isEqualTo(then.rows());
        });
    }

    @Test
    void a_past_balance_is_the_sum_of_the_entries_until_then() {
        var history = new RandomMoney(9).next(80);
        engine.apply(history);
        var middle = history.get(history.size() / 2).position();
        assertThat(debits(handler.handle(new FindTrialBalance(middle))))
                .isEqualTo(debits(history.stream()
                        .filter(event -> event.position() <= middle)
                        .toList()));
        assertThat(debits(handler.handle(new FindTrialBalance(null)))).isEqualTo(debits(history));
        assertThat(handler.handle(new FindTrialBalance(Long.MAX_VALUE)))
                .isEqualTo(handler.handle(new FindTrialBalance(null)));
    }

    /** Each of them is as much as a long holds, almost: so were orders before they were bounded. */
    @Test
    void a_balance_is_exact_beyond_what_a_long_holds() {
        var market = new Market();
        var till = market.till("VND");
        IntStream.range(0, 20).forEach(each -> till.held("order-" + each, 5_000_000_000_000_000_007L));
        engine.apply(market.take());
        var all = new BigDecimal("100000000000000000140");
        var expected = List.of(
                new TrialBalance.Row(AccountKind.ESCROW, "VND", BigDecimal.ZERO, all),
                new TrialBalance.Row(AccountKind.PROVIDER, "VND", all, BigDecimal.ZERO));
        assertThat(handler.handle(new FindTrialBalance(null)).rows()).isEqualTo(expected);
        till.held("order-20", 1);
        engine.apply(market.take());
        assertThat(handler.handle(new FindTrialBalance(19L)).rows()).isEqualTo(expected);
    }

    @Test
    void before_the_first_movement_there_is_nothing() {
        assertThat(handler.handle(new FindTrialBalance(null)).rows()).isEmpty();
    }

    private List<Movement> list(@Nullable String account, @Nullable String order, long after) {
        return handler.handle(new ListMovements(account, order, after, 1000));
    }

    private static Map<String, Long> sums(TrialBalance balance) {
        var sums = new TreeMap<String, Long>();
        balance.rows()
                .forEach(row -> sums.merge(
                        row.currency(),
                        row.debitMinor().subtract(row.creditMinor()).longValueExact(),
                        Long::sum));
        return sums;
    }

    private static Map<String, Long> debits(TrialBalance balance) {
        var debits = new TreeMap<String, Long>();
        balance.rows()
                .forEach(row -> debits.put(
                        row.kind() + " " + row.currency(), row.debitMinor().longValueExact()));
        return debits;
    }

    private static Map<String, Long> debits(List<Recorded> history) {
        var projector = new MovementProjector();
        var debits = new TreeMap<String, Long>();
        var movements = new ArrayList<Movement>();
        history.forEach(recorded ->
                projector.touches(recorded.event()).forEach(id -> movements.add(projector.fold(null, id, recorded))));
        for (var movement : movements) {
            for (var entry : movement.entries()) {
                var key = AccountKind.of(entry.account()) + " " + movement.currency();
                debits.merge(key, LongStream.of(0, entry.minor()).max().orElseThrow(), Long::sum);
            }
        }
        return debits;
    }
}
