package market.sourcing.projections.ledger.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.harness.RandomMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerAccountsTest {
    private final MiniEngine engine = new MiniEngine(new LedgerAccountProjector());
    private final AccountsHandler handler = new AccountsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_balance_is_what_is_there_is_owed_or_was_earned() {
        var market = new Market();
        var till = market.till("CNY");
        till.held("order-1", 4000);
        till.released("order-1", 4000, 40);
        till.held("order-2", 1000);
        till.held("order-3", 500);
        till.refunded("order-3", 500, 0);
        engine.apply(market.take());

        assertThat(balance("provider/sandbox")).isEqualTo(5500);
        assertThat(balance("escrow/order-1")).isZero();
        assertThat(balance("escrow/order-2")).isEqualTo(1000);
        assertThat(balance("factory/factory-1")).isEqualTo(3960);
        assertThat(balance("platform/fees")).isEqualTo(40);
        assertThat(balance("buyer/" + Deals.BUYER)).isEqualTo(500);
    }

    @Test
    void a_factory_that_owes_a_penalty_is_below_zero() {
        var market = new Market();
        market.till("CNY").held("order-1", 300);
        market.till("CNY").refunded("order-1", 300, 100);
        engine.apply(market.take());
        assertThat(balance("factory/factory-1")).isEqualTo(-100);
        assertThat(balance("buyer/" + Deals.BUYER)).isEqualTo(400);
    }

    @Test
    void an_account_has_one_document_a_currency() {
        var market = new Market();
        market.till("CNY").held("order-1", 4000);
        market.till("USD").held("order-2", 70);
        market.till("USD").held("order-3", 30);
        engine.apply(market.take());
        var accounts = list("provider/sandbox", null, null);
        assertThat(accounts).extracting(LedgerAccount::currency).containsExactly("CNY", "USD");
        assertThat(accounts)
                .extracting(LedgerAccount::balanceMinor)
                .containsExactly(BigDecimal.valueOf(4000), BigDecimal.valueOf(100));
        assertThat(accounts).extracting(LedgerAccount::movements).containsExactly(1L, 2L);
        assertThat(accounts).extracting(LedgerAccount::logPosition).containsExactly(0L, 2L);
    }

    /** Each of them is as much as a long holds, almost: so were orders before they were bounded. */
    @Test
    void an_account_is_exact_beyond_what_a_long_holds() {
        var market = new Market();
        IntStream.range(0, 20).forEach(each -> market.till("VND").held("order-" + each, 5_000_000_000_000_000_000L));
        engine.apply(market.take());
        assertThat(list("provider/sandbox", null, null))
                .singleElement()
                .satisfies(account ->
                        assertThat(account.balanceMinor()).isEqualTo(new BigDecimal("100000000000000000000")));
    }

    @Test
    void every_account_is_the_sum_of_its_entries() {
        var history = new RandomMoney(7).next(100);
        var sums = new TreeMap<String, Long>();
        for (var recorded : history) {
            if (recorded.event() instanceof MoneyMoved moved) {
                moved.entries()
                        .forEach(entry ->
                                sums.merge(entry.account() + "/" + moved.currency(), entry.minor(), Long::sum));
            }
        }
        engine.apply(history);
        var found = new TreeMap<String, Long>();
        list(null, null, null)
                .forEach(it -> found.put(
                        it.id(), it.debitMinor().subtract(it.creditMinor()).longValueExact()));
        assertThat(found).isEqualTo(sums);
    }

    @Test
    void a_compensation_moves_from_what_is_held_to_what_the_buyer_is_owed_and_back() {
        var market = new Market();
        var till = market.till("CNY");
        till.held("order-1", 4000);
        till.compensated("order-1", 500);
        till.takenBack("order-1", 200);
        engine.apply(market.take());
        assertThat(list("escrow/order-1", null, null))
                .singleElement()
                .satisfies(account -> assertThat(account.balanceMinor()).isEqualTo(BigDecimal.valueOf(3700)));
        assertThat(list("buyer/account-buyer", null, null))
                .singleElement()
                .satisfies(account -> assertThat(account.balanceMinor()).isEqualTo(BigDecimal.valueOf(300)));
    }

    @Test
    void accounts_are_listed_by_id_by_kind_and_page_by_page() {
        engine.apply(new RandomMoney(7).next(100));
        var escrows = list(null, "ESCROW", null);
        assertThat(escrows).extracting(LedgerAccount::id).isSorted().hasSizeGreaterThan(10);
        assertThat(escrows).extracting(LedgerAccount::kind).containsOnly("ESCROW");
        assertThat(list(null, "ESCROW", escrows.get(4).id())).isEqualTo(escrows.subList(5, escrows.size()));
    }

    private long balance(String name) {
        return list(name, null, null).getFirst().balanceMinor().longValueExact();
    }

    private List<LedgerAccount> list(@Nullable String name, @Nullable String kind, @Nullable String after) {
        return handler.handle(new ListAccounts(name, kind, after, 1000));
    }
}
