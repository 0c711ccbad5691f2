package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other goods for those that came back; the tests move the clock. 20 bags are 122.00, so 5 of them are 30.50. */
class ExchangeE2E {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_exchanges() {
        var factory = Goods.verified(FACTORY);
        bag = Goods.inStock(FACTORY, factory.id(), "Exchanged", 1_000);
        Returned.ruled(FACTORY, factory.id(), Map.of("exchangeDays", 15));
    }

    /** The path of a case of 5 bags that came back as they should, for others. */
    private static String awaitingReplacement(String order, long freightMinor) {
        var path = Returned.onTheirWay(BUYER, FACTORY, Returned.exchange(BUYER, order, 5), freightMinor);
        Returned.take(FACTORY, path, "receive", Map.of("outcome", "FULL"));
        assertThat(Returned.awaitState(BUYER, path, "AWAITING_REPLACEMENT").text("/awaits"))
                .isEqualTo("FACTORY");
        return path;
    }

    private static Map<String, Object> parcel(String number) {
        return Map.of("carrier", Trade.CARRIER, "trackingNumber", number);
    }

    @Test
    void other_goods_come_and_the_factory_keeps_its_money() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = awaitingReplacement(order, 0);
        var number = "SIMNEW" + Goods.unique();
        assertThat(Returned.step(BUYER, path, "replace", parcel(number)).status())
                .isEqualTo(403);
        assertThat(Returned.step(FACTORY, path, "replace", Map.of()).errors())
                .containsExactlyInAnyOrder("carrier: REQUIRED", "trackingNumber: REQUIRED");
        Returned.take(FACTORY, path, "replace", parcel(number));
        assertThat(Returned.awaitState(BUYER, path, "REPLACEMENT_STATED").text("/awaits"))
                .isEqualTo("FACTORY");
        Trade.scan(number);
        Returned.awaitState(BUYER, path, "REPLACEMENT_ON_ITS_WAY");
        Trade.deliver(number);

        var closed = Returned.awaitState(BUYER, path, "CLOSED");
        assertThat(closed.text("/outcome")).isEqualTo("EXCHANGED");
        assertThat(closed.number("/refunded/minor")).isZero();
        assertThat(Returned.history(closed))
                .endsWith(
                        "GoodsInspected", "ReplacementSent", "ReplacementScanned", "ReplacementScanned", "CaseClosed");
        assertThat(closed.body().at("/timeline").valueStream())
                .filteredOn(step -> step.at("/what").asString().equals("ReplacementSent"))
                .singleElement()
                .satisfies(step -> assertThat(step.at("/code").asString()).contains(number));
        assertThat(BUYER.get(order + "/return-eligibility").number("/lines/0/left"))
                .as("other goods are claimed like the first")
                .isEqualTo(20);
        assertThat(Returned.step(FACTORY, path, "replace", parcel(number)).code())
                .isEqualTo("CASE_CLOSED");

        Trade.letPass(Duration.ofDays(11));
        Trade.awaitState(BUYER, order, "COMPLETED");
        var movements = Books.awaitMovements(order, 2);
        assertThat(Books.events(movements)).containsExactly("FundsHeld", "FundsReleased");
        assertThat(Books.balances(movements))
                .isEqualTo(Map.of("provider", 12_200L, "factory", -12_078L, "platform", -122L));
        Books.mustAddUp();
    }

    /** What was not given back goes to the factory, once the time to claim is over. */
    private static void isReleased(String order, Map<String, Long> balances) {
        Trade.letPass(Duration.ofDays(11));
        Trade.awaitState(BUYER, order, "COMPLETED");
        var movements = Books.awaitMovements(order, 4);
        assertThat(Books.events(movements))
                .containsExactlyInAnyOrder("FundsHeld", "GoodsRefunded", "RefundPaid", "FundsReleased");
        assertThat(Books.balances(movements)).isEqualTo(balances);
        Books.mustAddUp();
    }

    @Test
    void who_sent_broken_goods_pays_their_way_back() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = awaitingReplacement(order, 1_500);
        var number = "SIMFREE" + Goods.unique();
        Returned.take(FACTORY, path, "replace", parcel(number));
        Trade.deliver(number);

        var closed = Returned.awaitRefunded(BUYER, path);
        assertThat(closed.text("/outcome")).isEqualTo("EXCHANGED");
        assertThat(closed.number("/refunds/0/goods/minor")).isZero();
        assertThat(closed.number("/refunds/0/freightBack/minor")).isEqualTo(1_500);
        assertThat(closed.number("/refunded/minor")).isEqualTo(1_500);

        isReleased(order, Map.of("provider", 10_700L, "factory", -10_593L, "platform", -107L));
    }

    @Test
    void where_no_other_goods_come_the_money_goes_back() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = awaitingReplacement(order, 0);
        Trade.letPass(Duration.ofDays(5).plus(A_MINUTE));

        var closed = Returned.awaitRefunded(BUYER, path);
        assertThat(closed.text("/outcome")).isEqualTo("REFUNDED");
        assertThat(closed.number("/refunded/minor")).isEqualTo(3_050);
        assertThat(closed.number("/movements/0/fromEscrow/minor")).isEqualTo(3_050);
        assertThat(Returned.step(FACTORY, path, "replace", parcel("SIMLATE" + Goods.unique()))
                        .code())
                .isEqualTo("CASE_CLOSED");

        isReleased(order, Map.of("provider", 9_150L, "factory", -9_058L, "platform", -92L));
    }

    @Test
    void a_number_that_no_carrier_has_is_no_replacement() {
        var path = awaitingReplacement(Returned.received(BUYER, FACTORY, bag, 20), 0);
        Returned.take(FACTORY, path, "replace", parcel("SIMNEVER" + Goods.unique()));
        Trade.letPass(Duration.ofDays(5).plus(A_MINUTE));
        assertThat(Returned.awaitRefunded(BUYER, path).number("/refunded/minor"))
                .isEqualTo(3_050);
    }

    @Test
    void a_number_brings_the_goods_of_one_case() {
        var first = awaitingReplacement(Returned.received(BUYER, FACTORY, bag, 20), 0);
        var second = awaitingReplacement(Returned.received(BUYER, FACTORY, bag, 20), 0);
        var number = "SIMONE" + Goods.unique();
        var before =
                Returned.awaitState(FACTORY, second, "AWAITING_REPLACEMENT").version();
        Returned.take(FACTORY, first, "replace", parcel(number));
        var again = Returned.step(FACTORY, second, "replace", parcel(number));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("TRACKING_NUMBER_USED");
        assertThat(Returned.awaitState(FACTORY, second, "AWAITING_REPLACEMENT").version())
                .isEqualTo(before);
    }

    @Test
    void nobody_exchanges_who_does_not_say_so() {
        var plain = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Not exchanged", 100);
        var order = Returned.received(BUYER, FACTORY, plain, 20);
        var refused = BUYER.create("/api/returns", Returned.exchange(BUYER, order, 5));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("EXCHANGE_NOT_OFFERED");
        assertThat(refused.number("/line")).isEqualTo(1);
        assertThat(BUYER.get(order + "/return-eligibility").body().at("/lines/0/answers"))
                .noneMatch(answer -> answer.at("/wanted").asString().equals("EXCHANGE"));
    }
}
