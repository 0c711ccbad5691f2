package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.correction.event.MisstatementCorrected;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders of 20 bags for 122.00 as earlier versions left them: an operator finds what is wrong and has it put right, once. */
class MisstatementsE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    private Goods.Thing bag;
    private long begin;

    @BeforeAll
    static void sell() {
        factory = Goods.verified(FACTORY);
    }

    @BeforeEach
    void offer() {
        begin = EarlierVersion.head();
        bag = Goods.inStock(FACTORY, factory.id(), "Misstated", 200);
    }

    @Test
    void an_end_that_told_nobody_is_told_to_money_promise_and_stock() {
        var order = Trade.paid(BUYER, bag, 20);
        EarlierVersion.wrote(cancelled(order));
        assertThat(kinds(order)).containsExactlyInAnyOrder("MONEY_HELD 12200", "PROMISE_OPEN", "GOODS_HELD 20");

        correct(order, "MONEY_HELD");
        correct(order, "PROMISE_OPEN");
        correct(order, "GOODS_HELD");

        assertThat(kinds(order)).isEmpty();
        assertThat(Books.events(Books.awaitMovements(order, 3)))
                .containsExactly("FundsHeld", "FundsRefunded", "RefundPaid");
        Trade.awaitAvailable(FACTORY, bag, 200);
        Promised.awaitState(BUYER, order, "ENDED");
        Books.mustAddUp();
        assertThat(EarlierVersion.corrections(Books.orderId(order)))
                .map(event -> ((MisstatementCorrected) event).kind())
                .containsExactly("MONEY_HELD", "PROMISE_OPEN", "GOODS_HELD");
    }

    @Test
    void what_is_held_for_a_complete_order_is_the_factorys() {
        var order = Returned.sent(BUYER, FACTORY, bag, 20);
        EarlierVersion.wrote(new OrderCompleted(Books.orderId(order), Returned.now()));
        assertThat(kinds(order)).containsExactly("MONEY_HELD 12200");
        correct(order, "MONEY_HELD");
        correct(order, "MONEY_HELD");
        assertThat(kinds(order)).isEmpty();
        assertThat(Books.events(Books.awaitMovements(order, 2))).containsExactly("FundsHeld", "FundsReleased");
        Books.mustAddUp();
    }

    @Test
    void a_compensation_that_an_end_had_settled_is_given_again() {
        var order = Trade.paid(BUYER, bag, 20);
        EarlierVersion.wrote(compensated(order));
        Trade.cancel(FACTORY, order);
        EarlierVersion.wrote(takenBack(order));
        assertThat(kinds(order)).containsExactly("COMPENSATION_TAKEN_BACK 500");
        correct(order, "COMPENSATION_TAKEN_BACK");
        assertThat(kinds(order)).isEmpty();
        await().atMost(PATIENCE).until(() -> Trade.history(BUYER, order).contains("CompensationRestored"));
        Books.mustAddUp();
    }

    @Test
    void what_has_left_can_not_be_ordered() {
        var order = Trade.paid(BUYER, bag, 20);
        var number = Trade.trackingNumber(order);
        var part = Map.of(
                "carrier",
                Trade.CARRIER,
                "trackingNumber",
                number,
                "lines",
                List.of(Map.of("line", 1, "quantity", 12)));
        assertThat(Trade.handOver(FACTORY, order, part).status()).isEqualTo(200);
        Trade.scan(number);
        var line = EarlierVersion.placed(order).terms().lines().getFirst();
        EarlierVersion.wrote(
                cancelled(order),
                new PromiseEnded(promise(order), Books.orderId(order), Returned.now()),
                refundedInFull(order),
                // Parcels left the stock together, with the last of them.
                new DispatchVoided(line.listingId(), factory.id(), line.sku(), Books.orderId(order), 12),
                new StockReleased(line.listingId(), factory.id(), line.sku(), Books.orderId(order), 20));
        Trade.awaitAvailable(FACTORY, bag, 200);
        assertThat(kinds(order)).containsExactly("GOODS_RESTOCKED 12");
        correct(order, "GOODS_RESTOCKED");
        assertThat(kinds(order)).isEmpty();
        Trade.awaitAvailable(FACTORY, bag, 188);
    }

    @Test
    void a_refund_comes_off_the_sales() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var id = Books.orderId(order);
        var units = List.of(new Units(1, 5));
        EarlierVersion.wrote(
                new UnitsClaimed(id, "case-old", units, null),
                new UnitsRefunded(id, "case-old", units, 3_050, true, 0, 0, null, null),
                new ClaimEnded(id, "case-old", List.of(), null));
        assertThat(kinds(order)).containsExactly("REFUND_NOT_COUNTED 3050");
        correct(order, "REFUND_NOT_COUNTED");
        assertThat(kinds(order)).isEmpty();
        await().atMost(PATIENCE).until(() -> netUnits() == 15);
    }

    @Test
    void return_terms_are_bound_by_the_numbers_that_hold() {
        var own = Goods.verified(FACTORY);
        var terms = new ReturnRuleStated.PlainReturnTerms(
                168, "ORDINARY", false, 1, 0, 0, "BUYER", false, "FACTORY", 72, false);
        EarlierVersion.wrote(
                new ReturnRuleStated(own.id(), "own-returns-1", "returns-1", terms, List.of(), Returned.now()));
        assertThat(kindsOf(own.id())).containsExactly("RETURN_RULE_OLD");
        correctOf(own.id(), "RETURN_RULE_OLD");
        assertThat(kindsOf(own.id())).isEmpty();
        await().atMost(PATIENCE)
                .until(() -> FACTORY.get("/api/factories/" + own.id() + "/return-rule")
                        .text("/version")
                        .equals("own-returns-2"));
    }

    @Test
    void what_is_not_wrong_is_not_corrected() {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(kinds(order)).isEmpty();
        var refused = asked(Books.orderId(order), "MONEY_HELD");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("NOTHING_TO_CORRECT");
        assertThat(asked(Books.orderId(order), "NO_KIND").status()).isEqualTo(400);
    }

    private long netUnits() {
        return FACTORY.get("/api/factories/" + factory.id() + "/sales?by=listing&size=100")
                .body()
                .at("/items")
                .valueStream()
                .filter(row -> row.at("/key").asString().equals(bag.id()))
                .mapToLong(row -> row.at("/net/units").asLong())
                .sum();
    }

    private List<String> kinds(String order) {
        return kindsOf(Books.orderId(order));
    }

    /** Each with the amount or the pieces that it is about. */
    private List<String> kindsOf(String subject) {
        await("the log is numbered").atMost(PATIENCE).until(() -> EarlierVersion.head() == EarlierVersion.written());
        return all().stream()
                .filter(item -> item.at("/subjectId").asString().equals(subject))
                .map(MisstatementsE2E::brief)
                .toList();
    }

    private static String brief(JsonNode item) {
        var amount = item.at("/amount/minor").asLong(0);
        var about = amount == 0 ? item.at("/units").asLong() : amount;
        return item.at("/kind").asString() + (about == 0 ? "" : " " + about);
    }

    private List<JsonNode> all() {
        var found = new ArrayList<JsonNode>();
        var after = Long.toString(begin);
        while (!after.isEmpty()) {
            var page = OPERATOR.get("/api/operations/misstatements?after=" + after);
            assertThat(page.status()).isEqualTo(200);
            page.body().at("/items").forEach(found::add);
            after = page.body().at("/next").asString("");
        }
        return found;
    }

    private static void correct(String order, String kind) {
        correctOf(Books.orderId(order), kind);
    }

    private static void correctOf(String subject, String kind) {
        assertThat(asked(subject, kind).status()).isEqualTo(200);
    }

    private static Answer asked(String subject, String kind) {
        return OPERATOR.post(
                "/api/operations/misstatements/" + subject + "/correction",
                Client.json(Map.of("kind", kind, "reason", "As the books of the bank say.")));
    }

    private static OrderCancelled cancelled(String order) {
        var placed = EarlierVersion.placed(order);
        return new OrderCancelled(
                placed.orderId(),
                placed.buyerId(),
                placed.terms(),
                "OPERATOR",
                "account-operator",
                "as before",
                Returned.now(),
                null);
    }

    private static CompensationPaid compensated(String order) {
        return new CompensationPaid(
                Books.orderId(order),
                movement(order, 2),
                promise(order),
                500,
                "USD",
                List.of(),
                "delivery-1",
                Returned.now(),
                List.of(new Entry(escrow(order), 500), new Entry(buyer(order), -500)));
    }

    private static CompensationTakenBack takenBack(String order) {
        return new CompensationTakenBack(
                Books.orderId(order),
                movement(order, 9),
                promise(order),
                500,
                "USD",
                "storm",
                false,
                "delivery-1",
                Returned.now().plusSeconds(1),
                List.of(new Entry(buyer(order), 500), new Entry("factory/" + factory.id(), -500)),
                null,
                null);
    }

    private static FundsRefunded refundedInFull(String order) {
        return new FundsRefunded(
                Books.orderId(order),
                movement(order, 2),
                12_200,
                0,
                0,
                "USD",
                List.of(),
                "trade-1",
                Returned.now(),
                List.of(new Entry(escrow(order), 12_200), new Entry(buyer(order), -12_200)),
                null,
                null,
                null);
    }

    private static String tail(String order) {
        return Books.orderId(order).substring("order-".length());
    }

    private static String movement(String order, int number) {
        return "movement-" + number + "-" + tail(order);
    }

    private static String promise(String order) {
        return "promise-" + tail(order);
    }

    private static String escrow(String order) {
        return "escrow/" + Books.orderId(order);
    }

    private static String buyer(String order) {
        return "buyer/" + EarlierVersion.placed(order).buyerId();
    }
}
