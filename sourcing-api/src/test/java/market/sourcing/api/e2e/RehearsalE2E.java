package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import market.sourcing.infra.rehearsal.Rehearsals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RehearsalE2E {
    private static final String PATH = "/audit/v1/rehearsals";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Answer done(Object body) {
        var accepted = OPERATOR.post(PATH, Client.json(body));
        assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(202);
        var address = PATH + "/" + accepted.id();
        assertThat(accepted.header("Location")).endsWith(address);
        await().atMost(PATIENCE).until(() -> AUDITOR.get(address).text("/state").equals("DONE"));
        return AUDITOR.get(address);
    }

    private static JsonNode of(String factory, Answer rehearsal) {
        return all(rehearsal, factory).findFirst().orElseThrow();
    }

    /** 0 where nothing was found of the factory. */
    private static int promises(String factory, Answer rehearsal) {
        return all(rehearsal, factory)
                .mapToInt(each -> each.at("/happened/promises").asInt())
                .sum();
    }

    private static Stream<JsonNode> all(Answer rehearsal, String factory) {
        return StreamSupport.stream(rehearsal.body().at("/result/factories").spliterator(), false)
                .filter(each -> each.at("/factoryId").asString().equals(factory));
    }

    /** The orders of the sample, with what came back of them. */
    private static void imported(String factory) throws Exception {
        var taken = OPERATOR.send(
                "POST",
                "/api/imports/orders?factoryId=" + factory,
                BodyPublishers.ofFile(Path.of("../samples/orders.csv")),
                "Content-Type",
                "text/csv");
        await().atMost(PATIENCE)
                .until(() -> OPERATOR.get("/api/imports/" + taken.id())
                        .text("/state")
                        .equals("DONE"));
    }

    @Test
    void a_missed_order_is_rehearsed_with_more_to_pay_and_with_more_time() {
        var factory = Goods.verified(FACTORY);
        var body = Goods.bag(factory.id(), "Rehearsed");
        body.put("dispatchPromise", "H48");
        var order = Trade.paid(BUYER, Goods.published(FACTORY, body), 100);
        Trade.letPass(Duration.ofHours(48).plusMinutes(5));
        await().atMost(PATIENCE)
                .until(() -> of(factory.id(), done(Map.of("kind", "delivery")))
                                .at("/happened/missed")
                                .asInt()
                        == 1);

        var same = of(factory.id(), done(Map.of("kind", "delivery")));
        assertThat(same.at("/wouldHave")).isEqualTo(same.at("/happened"));

        var dearer = done(Map.of("kind", "delivery", "rules", Map.of("compensationPercent", "8")));
        var late = of(factory.id(), dearer).at("/happened/late/0/minor").asLong();
        assertThat(late).isPositive();
        var wouldPay = of(factory.id(), dearer).at("/wouldHave/compensation/0/minor");
        assertThat(wouldPay.asLong()).isEqualTo(Math.clamp((late * 8 + 50) / 100, 500, 10_000));
        var id = order.substring(order.lastIndexOf('/') + 1);
        assertThat(dearer.number("/result/differing")).isPositive();

        var slower = done(Map.of("kind", "delivery", "promises", Map.of("H48", "D5")));
        assertThat(of(factory.id(), slower).at("/wouldHave/open").asInt()).isEqualTo(1);
        var listed = OPERATOR.get(PATH + "/" + slower.id() + "/orders?size=100");
        var shown = StreamSupport.stream(listed.body().at("/items").spliterator(), false)
                .filter(each -> each.at("/orderId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(shown.at("/happened/outcome").asString()).isEqualTo("MISSED");
        assertThat(shown.at("/wouldHave/outcome").asString()).isEqualTo("OPEN");
        assertThat(shown.at("/rehearsed").asString()).isEqualTo("D5");
    }

    @Test
    void past_orders_take_part_with_made_up_hand_overs() throws Exception {
        var factory = Goods.verified(FACTORY).id();
        imported(factory);
        var body = Map.of(
                "kind",
                "delivery",
                "rules",
                Map.of("compensationPercent", "8"),
                "promises",
                Map.of("H72", "H24"),
                "simulateHandOvers",
                Map.of("promise", "H72", "medianHours", 40));
        // What was imported just now gets its positions in the log a moment later.
        await().atMost(PATIENCE).until(() -> promises(factory, done(body)) == 5);
        var rehearsal = done(body);
        var found = of(factory, rehearsal);
        assertThat(found.at("/simulated").asBoolean()).isTrue();
        assertThat(found.at("/happened/promises").asInt()).isEqualTo(5);
        assertThat(found.at("/wouldHave/missed").asInt())
                .isGreaterThanOrEqualTo(found.at("/happened/missed").asInt())
                .isPositive();

        var first = OPERATOR.get(PATH + "/" + rehearsal.id() + "/orders?size=1");
        assertThat(first.body().at("/items")).hasSize(1);
        if (rehearsal.number("/result/listed") > 1) {
            var second = OPERATOR.get(PATH + "/" + rehearsal.id() + "/orders?size=1&after=" + first.text("/next"));
            assertThat(second.text("/items/0/orderId")).isNotEqualTo(first.text("/items/0/orderId"));
        }
    }

    @Test
    void past_returns_take_part_with_made_up_receipts() throws Exception {
        var factory = Goods.verified(FACTORY).id();
        imported(factory);
        var body = Map.of(
                "kind",
                "returns",
                "returns",
                Map.of("noReasonHours", 1_000, "restockingFeePercent", "5", "pastReceivedAfterHours", 72));
        await().atMost(PATIENCE).until(() -> all(done(body), factory).findAny().isPresent());
        var rehearsal = done(body);
        var found = of(factory, rehearsal);
        assertThat(found.at("/simulated").asBoolean()).isTrue();
        assertThat(found.at("/wouldHave/cases").asInt())
                .isEqualTo(found.at("/happened/cases").asInt())
                .isPositive();
        assertThat(found.at("/happened/outcomes/NOT_ALLOWED").asInt())
                .isGreaterThan(found.at("/wouldHave/outcomes/NOT_ALLOWED").asInt());
        assertThat(found.at("/wouldHave/restocking/0/minor").asLong()).isPositive();
        var listed = OPERATOR.get(PATH + "/" + rehearsal.id() + "/cases?size=1");
        assertThat(listed.body().at("/items")).hasSize(1);
        assertThat(OPERATOR.get(PATH + "/" + rehearsal.id() + "/orders").code()).isEqualTo("REHEARSAL_NOT_DONE");
    }

    @Test
    void one_that_is_over_can_be_cancelled_without_anything_happening() {
        var rehearsal = done(Map.of("kind", "delivery"));
        var address = PATH + "/" + rehearsal.id();
        assertThat(AUDITOR.send("DELETE", address, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(OPERATOR.get(address).text("/state")).isEqualTo("DONE");
        assertThat(OPERATOR.get(PATH + "/rehearsal-none").status()).isEqualTo(404);
        assertThat(OPERATOR.get(PATH + "/rehearsal-none/orders").status()).isEqualTo(404);
        assertThat(OPERATOR.get(address + "/orders?size=0&after=x").errors())
                .containsExactlyInAnyOrder("size: INVALID_VALUE", "after: INVALID_VALUE");
    }

    @Test
    void what_waits_has_found_nothing_yet_and_only_so_many_wait() {
        Goods.verified(FACTORY);
        var body = Client.json(Map.of("kind", "delivery"));
        var rehearsals = Marketplace.started().bean(Rehearsals.class);
        var held = new Held();
        var waiting = new ArrayList<Answer>();
        var first = rehearsals.start("held", held).orElseThrow();
        try {
            held.awaitReached();
            var refused = OPERATOR.post(PATH, body);
            while (refused.status() == 202) {
                waiting.add(refused);
                refused = OPERATOR.post(PATH, body);
            }
            assertThat(waiting).hasSize(4);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("REHEARSALS_WAIT");
            var next = PATH + "/" + waiting.getFirst().id();
            assertThat(AUDITOR.get(next).text("/state")).isEqualTo("WAITING");
            assertThat(AUDITOR.get(next + "/orders").status()).isEqualTo(409);
            assertThat(AUDITOR.get(next + "/orders").code()).isEqualTo("REHEARSAL_NOT_DONE");
            assertThat(OPERATOR.send("DELETE", next, BodyPublishers.noBody()).status())
                    .isEqualTo(204);
            assertThat(OPERATOR.get(next).text("/state")).isEqualTo("CANCELLED");
            assertThat(OPERATOR.get(next + "/orders").code()).isEqualTo("REHEARSAL_NOT_DONE");
            waiting.add(OPERATOR.post(PATH, body));
            assertThat(waiting.getLast().status()).as("there is room again").isEqualTo(202);
        } finally {
            rehearsals.cancel(first);
            held.letGo();
        }
        var last = PATH + "/" + waiting.getLast().id();
        await().atMost(PATIENCE).until(() -> OPERATOR.get(last).text("/state").equals("DONE"));
        assertThat(OPERATOR.get(last + "/orders").status()).isEqualTo(200);
    }

    @Test
    void only_operators_and_auditors_rehearse() {
        var body = Client.json(Map.of("kind", "delivery"));
        assertThat(AUDITOR.post(PATH, body).status()).isEqualTo(202);
        assertThat(NOBODY.post(PATH, body).status()).isEqualTo(401);
        for (var other : List.of(BUYER, FACTORY)) {
            assertThat(other.post(PATH, body).status()).isEqualTo(403);
            assertThat(other.get(PATH + "/rehearsal-none").status()).isEqualTo(403);
            assertThat(other.send("DELETE", PATH + "/rehearsal-none", BodyPublishers.noBody())
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|kind: REQUIRED",
                "{'kind':'sales'}|kind: INVALID_VALUE",
                "{'kind':'delivery','rules':{'compensationPercent':'-1'}}|rules.compensationPercent: INVALID_VALUE",
                "{'kind':'delivery','rules':{'compensationPercent':'1.234'}}|rules.compensationPercent: INVALID_VALUE",
                "{'kind':'delivery','rules':{'compensationPercent':'100.01'}}|rules.compensationPercent: INVALID_VALUE",
                "{'kind':'delivery','rules':{'compensationPercent':8}}|rules.compensationPercent: WRONG_TYPE",
                "{'kind':'delivery','rules':{'overdueAfter':0}}|rules.overdueAfter: INVALID_VALUE",
                "{'kind':'delivery','rules':{'version':'delivery-0'}}|rules.version: INVALID_VALUE",
                "{'kind':'delivery','rules':{'leastMinor':{'CNY':-1}}}|rules.leastMinor.CNY: INVALID_VALUE",
                "{'kind':'delivery','rules':{'leastMinor':{'CNY':10001}}}|rules.leastMinor.CNY: INVALID_VALUE",
                "{'kind':'delivery','rules':{'mostMinor':{'XXQ':1}}}|rules.mostMinor.XXQ: UNKNOWN_CURRENCY",
                "{'kind':'delivery','promises':{'H72':'H1'}}|promises.H72: INVALID_VALUE",
                "{'kind':'delivery','promises':{'SOON':'H48'}}|promises.SOON: INVALID_VALUE",
                "{'kind':'delivery','promises':{'H72':'LEAD_TIME'}}|promises.H72: INVALID_VALUE",
                "{'kind':'delivery','simulateHandOvers':{'medianHours':40}}|simulateHandOvers.promise: REQUIRED",
                "{'kind':'delivery','simulateHandOvers':{'promise':'H72','medianHours':0}}"
                        + "|simulateHandOvers.medianHours: INVALID_VALUE",
                "{'kind':'returns','returns':{'noReasonHours':0}}|returns.noReasonHours: INVALID_VALUE",
                "{'kind':'returns','returns':{'answerHours':10001}}|returns.answerHours: INVALID_VALUE",
                "{'kind':'returns','returns':{'restockingFeePercent':'x'}}|returns.restockingFeePercent: INVALID_VALUE"
            })
    void what_can_not_be_rehearsed_is_named(String body, String error) {
        var refused = OPERATOR.post(PATH, body.replace('\'', '"'));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly(error);
    }
}
