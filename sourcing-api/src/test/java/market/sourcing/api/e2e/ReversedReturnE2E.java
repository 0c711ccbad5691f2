package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A payment that the buyer's bank takes back beside a case about its goods. 20 bags are 122.00, so 5 of them are 30.50; the debt
 * is the second buyer's.
 */
class ReversedReturnE2E {
    private static final Duration UNTIL_RELEASE = Duration.ofDays(11);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Returned and reversed", 5_000);
    }

    private static Paid received() {
        var paid = Paid.by(OTHER_BUYER, bag, Trade.APPROVE);
        Returned.send(FACTORY, paid.order());
        Returned.arrive(OTHER_BUYER, paid.order());
        return paid;
    }

    private static String claimed(Paid paid, String reason) {
        return Returned.opened(OTHER_BUYER, Returned.claim(paid.order(), reason, 5));
    }

    /** The path of a case that the factory has paid 30.50 for. */
    private static String refunded(Paid paid) {
        var path = claimed(paid, "SHORT");
        Returned.take(FACTORY, path, "accept", Map.of());
        var closed = Returned.awaitRefunded(OTHER_BUYER, path);
        assertThat(closed.text("/outcome")).isEqualTo("REFUNDED");
        assertThat(closed.number("/refunded/minor")).isEqualTo(3_050);
        return path;
    }

    private static void isReversed(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private static List<JsonNode> awaitReleased(Paid paid, int movements) {
        Trade.letPass(UNTIL_RELEASE);
        Trade.awaitState(OTHER_BUYER, paid.order(), "COMPLETED");
        return Books.awaitMovements(paid.order(), movements);
    }

    @Test
    void the_case_goes_on_and_what_it_grants_is_set_off_against_the_debt() {
        var paid = received();
        var path = claimed(paid, "SHORT");
        isReversed(paid.reverse());
        isReversed(paid.reverse());
        assertThat(OTHER_BUYER.get(path).text("/state")).isEqualTo("ASKED");
        Returned.take(FACTORY, path, "accept", Map.of());
        assertThat(Returned.awaitRefunded(OTHER_BUYER, path).number("/movements/0/fromEscrow/minor"))
                .isEqualTo(3_050);

        var movements = awaitReleased(paid, 4);
        assertThat(Books.events(movements))
                .as("nothing is sent to a buyer who has it all")
                .containsExactly("FundsHeld", "PaymentReversed", "GoodsRefunded", "FundsReleased");
        assertThat(Books.balances(movements)).isEqualTo(Map.of("buyer", 9_150L, "factory", -9_058L, "platform", -92L));
        Books.mustAddUp();
    }

    @Test
    void what_was_refunded_before_is_owed_too_when_the_bank_takes_all_and_not_when_it_takes_the_rest() {
        var all = received();
        var rest = received();
        for (var paid : List.of(all, rest)) {
            refunded(paid);
            assertThat(Books.events(Books.awaitMovements(paid.order(), 3))).endsWith("RefundPaid");
        }
        isReversed(all.reverse());
        var other = rest.reverse("part-of-" + rest.payment(), Money.of(9_149, "CNY"));
        assertThat(other.code()).isEqualTo("PAYMENT_DIFFERS");
        isReversed(rest.reverse("rest-of-" + rest.payment(), Money.of(9_150, "CNY")));

        assertThat(Books.balances(awaitReleased(all, 5)))
                .isEqualTo(Map.of("provider", -3_050L, "buyer", 12_200L, "factory", -9_058L, "platform", -92L));
        assertThat(Books.balances(awaitReleased(rest, 5)))
                .isEqualTo(Map.of("buyer", 9_150L, "factory", -9_058L, "platform", -92L));
        Books.mustAddUp();
    }

    @Test
    void a_factory_that_has_its_money_gives_it_back_to_the_platform() {
        var paid = received();
        assertThat(Trade.confirm(OTHER_BUYER, paid.order()).status()).isEqualTo(200);
        Books.awaitMovements(paid.order(), 2);
        var path = claimed(paid, "SHORT");
        isReversed(paid.reverse());
        Returned.take(FACTORY, path, "accept", Map.of());
        Returned.awaitRefunded(OTHER_BUYER, path);

        var movements = Books.awaitMovements(paid.order(), 4);
        assertThat(Books.events(movements))
                .containsExactly("FundsHeld", "FundsReleased", "PaymentReversed", "GoodsRefunded");
        assertThat(Books.balances(movements)).isEqualTo(Map.of("buyer", 9_150L, "factory", -9_058L, "platform", -92L));
        Books.mustAddUp();
    }

    @Test
    void a_case_that_lapses_releases_the_money_although_it_is_the_banks() {
        var paid = received();
        var path = claimed(paid, "NO_REASON");
        Returned.take(FACTORY, path, "accept", Map.of());
        isReversed(paid.reverse());
        Trade.letPass(Duration.ofDays(7).plusMinutes(1));
        assertThat(Returned.awaitState(OTHER_BUYER, path, "CLOSED").text("/outcome"))
                .isEqualTo("LAPSED");

        var movements = awaitReleased(paid, 3);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "PaymentReversed", "FundsReleased");
        assertThat(Books.balances(movements))
                .isEqualTo(Map.of("buyer", 12_200L, "factory", -12_078L, "platform", -122L));
        Books.mustAddUp();
    }

    @Test
    void before_the_hand_over_there_is_nothing_left_to_refund_at_once() {
        var paid = Paid.by(OTHER_BUYER, bag, Trade.APPROVE);
        isReversed(paid.reverse());
        var claim = OTHER_BUYER.create("/api/returns", Returned.claim(paid.order(), "NO_REASON", 20));
        assertThat(claim.status()).isEqualTo(409);
        assertThat(claim.code()).isEqualTo("ORDER_CLOSED");
        assertThat(Books.balances(Books.awaitMovements(paid.order(), 2))).isEmpty();
    }
}
