package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static String completed;

    @SuppressWarnings("NullAway.Init")
    private static String refunded;

    /** Of what other tests did to the same buyer, such as compensation that was taken back. */
    private static long before;

    @BeforeAll
    static void money_has_moved() {
        before = owed();
        factory = Goods.verified(FACTORY);
        var bag = Goods.published(FACTORY, factory.id(), "Booked");
        completed = Trade.paid(BUYER, bag, 20);
        Trade.handOver(FACTORY, completed);
        Trade.confirm(BUYER, completed);
        refunded = Trade.paid(BUYER, bag, 60);
        Trade.cancel(FACTORY, refunded);
        Books.awaitMovements(completed, 2);
        Books.awaitMovements(refunded, 3);
    }

    /** 20 x 6.10 = 122.00, of which 1 % is the platform's. */
    @Test
    void a_completed_order_leaves_the_money_with_the_factory_less_the_fee() {
        var movements = Books.awaitMovements(completed, 2);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsReleased");
        assertThat(Books.balances(movements))
                .containsOnly(
                        Map.entry("provider", 12_200L), Map.entry("factory", -12_078L), Map.entry("platform", -122L));
    }

    @Test
    void every_movement_balances_and_so_do_the_books_after_each() {
        var movements = Books.all();
        assertThat(movements.size()).isGreaterThanOrEqualTo(5);
        long last = -1;
        for (var movement : movements) {
            long sum = movement.at("/entries")
                    .valueStream()
                    .mapToLong(side -> side.at("/amount/minor").asLong())
                    .sum();
            assertThat(sum).as(movement.toString()).isZero();
            long position = movement.at("/position").asLong();
            assertThat(position).as("in the order of the log").isGreaterThanOrEqualTo(last);
            Books.mustBeWholeAt(position);
            assertThat(Books.sumsAt(position)).isNotEmpty().allMatch(difference -> difference == 0);
            last = position;
        }
        assertThat(AUDITOR.get("/api/ledger/trial-balance").body().at("/sums"))
                .allMatch(sum -> sum.at("/minor").asLong() == 0);
        assertThat(Books.sumsAt(0)).isEmpty();
    }

    @Test
    void the_factory_reads_its_statement_and_what_it_is_owed() {
        var account = "factory/" + factory.id();
        var statement = FACTORY.get("/api/ledger/entries?account=" + account);
        assertThat(statement.status()).isEqualTo(200);
        assertThat(statement
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.at("/event").asString()))
                .containsExactly("FundsReleased");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        FACTORY.get("/api/ledger/accounts?account=" + account).number("/items/0/balance/minor")
                                == 12_078);
    }

    @Test
    void a_buyer_is_owed_nothing_more_once_everything_is_paid_back() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(BUYER.get("/api/ledger/accounts").text("/items/0/account"))
                    .isEqualTo("buyer/" + BUYER.id());
            assertThat(owed()).isEqualTo(before);
        });
        assertThat(BUYER.get("/api/ledger/entries?account=buyer/" + BUYER.id()).status())
                .isEqualTo(200);
        for (var order : List.of(completed, refunded)) {
            assertThat(BUYER.get("/api/ledger/entries?order=" + Books.orderId(order))
                            .status())
                    .isEqualTo(200);
            assertThat(FACTORY.get("/api/ledger/entries?order=" + Books.orderId(order))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static long owed() {
        return BUYER.get("/api/ledger/accounts").number("/items/0/balance/minor");
    }

    @Test
    void others_read_nothing_of_it() {
        var order = Books.orderId(completed);
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY)) {
            for (var path : List.of(
                    "/api/ledger/entries",
                    "/api/ledger/trial-balance",
                    "/api/ledger/entries?order=" + order,
                    "/api/ledger/entries?account=escrow/" + order,
                    "/api/ledger/accounts?account=buyer/" + BUYER.id(),
                    "/api/ledger/accounts?account=factory/" + factory.id(),
                    "/api/ledger/accounts?account=platform/fees")) {
                var refused = other.get(path);
                assertThat(refused.status()).as(other + " " + path).isEqualTo(403);
                assertThat(refused.code()).isEqualTo("NOT_ALLOWED");
            }
            assertThat(other.get(completed + "/timeline").code()).isEqualTo("ORDER_UNKNOWN");
        }
        assertThat(NOBODY.get("/api/ledger/entries").status()).isEqualTo(401);
        assertThat(BUYER.get("/api/ledger/trial-balance").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "trial-balance?at=-1, at",
        "trial-balance?at=now, at",
        "trial-balance?at=999999999999999999, at",
        "entries?after=x, after",
        "entries?size=0, size",
        "accounts?kind=PURSE, kind",
        "accounts?size=101, size"
    })
    void a_wrong_parameter_is_named(String query, String field) {
        var refused = AUDITOR.get("/api/ledger/" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).hasSize(1).allMatch(error -> error.startsWith(field + ":"));
    }

    @Test
    void accounts_are_paged_by_name() {
        var first = AUDITOR.get("/api/ledger/accounts?size=1");
        var second = AUDITOR.get("/api/ledger/accounts?size=1&after=" + Client.encoded(first.text("/next")));
        assertThat(second.text("/items/0/account")).isGreaterThanOrEqualTo(first.text("/items/0/account"));
        assertThat(second.body().at("/items/0")).isNotEqualTo(first.body().at("/items/0"));
        assertThat(AUDITOR.get("/api/ledger/accounts?kind=FACTORY").body().at("/items"))
                .allMatch(account -> account.at("/account").asString().startsWith("factory/"));
    }
}
