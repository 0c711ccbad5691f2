package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.CUSTOMS;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.timers.DueHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person abroad from the request to the erasure: who it is is nowhere but with customs, and then nowhere at all. */
class NothingOfAPersonIsLeftE2E {
    private static final String PATH = "/api/consignees";
    private static final Map<String, String> FOR_CLEARANCE = Map.of("reason", "CLEARANCE");

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    private final String own = Goods.unique();
    private final String name = "Qzxw Nguyễn " + own;
    /** Each like nothing else there is. */
    private final Map<String, String> person = Map.of(
            "name", name,
            "address", "77 Qzxv Street " + own + "\nQzxv Town",
            "telephone", "+84 " + Math.floorMod(own.hashCode(), 900_000_000L),
            "number", "QZXU" + own);

    private final List<String> answered = new ArrayList<>();

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "For somebody", 1_000);
    }

    private Map<String, Object> body(String station) {
        var body = new LinkedHashMap<String, Object>(person);
        body.put("station", station);
        body.put("document", "PASSPORT");
        return body;
    }

    private Answer asked(Answer answer) {
        answered.add(answer.http().body());
        return answer;
    }

    @Test
    void from_the_request_to_the_erasure_nothing_tells_who_it_is_but_customs_are_told() throws Exception {
        try (var traces = Traces.watched()) {
            var station = Abroad.station("DIRECT_MAIL");
            mistakes(station);
            var stated = asked(AGENT.createAs("key-" + own, PATH, body(station)));
            assertThat(stated.status()).isEqualTo(201);
            assertThat(asked(AGENT.createAs("key-" + own, PATH, body(station))).id())
                    .isEqualTo(stated.id());
            assertThat(asked(AGENT.createAs("key-" + own, PATH, Abroad.person(station, "Another")))
                            .code())
                    .isEqualTo("IDEMPOTENCY_KEY_REUSED");
            var onBehalf = Abroad.onBehalf(station, "DIRECT_MAIL", stated.id());
            var order = Trade.path(asked(AGENT.create("/api/orders", Abroad.order(bag, 20, onBehalf))));
            seenByCustomsAlone(PATH + "/" + stated.id(), order);
            traces.mustHave(stated.id());
            traces.mustNotTell(person.values());

            erased(PATH + "/" + stated.id(), order);
            assertThat(asked(AGENT.createAs("key-" + own, PATH, body(station))).code())
                    .isEqualTo("CONSIGNEE_ERASED");
            for (var whole : List.of(AGENT, OPERATOR, AUDITOR)) {
                assertThat(asked(whole.get(order)).text("/onBehalf/consigneeId"))
                        .isEqualTo(stated.id());
            }
            assertThat(Trade.history(AGENT, order)).containsExactly("OrderPlaced", "OrderCancelled");
            traces.mustNotTell(person.values());
            assertThat(traces.sealed(stated.id())).isFalse();
        }
        assertThat(answered).noneMatch(answer -> person.values().stream().anyMatch(answer::contains));
    }

    @Test
    void who_is_not_ordered_for_in_time_is_erased_by_the_timer() throws Exception {
        try (var traces = Traces.watched()) {
            var id = Abroad.stated(Abroad.station("BONDED"));
            var until =
                    Instant.parse(AGENT.get(PATH + "/" + id + "?min-version=0").text("/unusedUntil"));
            assertThat(traces.sealed(id)).isTrue();
            var timers = Marketplace.started().beans(DueHandler.class).stream()
                    .filter(handler -> handler.kind() == TimerKind.CONSIGNEE_UNUSED)
                    .toList();
            assertThat(timers).hasSize(1);
            timers.getFirst().fired(new Timer(TimerKind.CONSIGNEE_UNUSED, id, until), until);
            assertThat(traces.sealed(id)).isFalse();
            assertThat(AGENT.get(PATH + "/" + id + "?min-version=1").text("/erasedAt"))
                    .startsWith(until.toString().substring(0, 19));
        }
    }

    /** What is wrong is named by its field, and not said. */
    private void mistakes(String station) {
        var wrong = body(station);
        person.forEach((field, text) -> wrong.put(field, text + "\0"));
        wrong.put("document", name);
        wrong.put("more", person.get("number"));
        assertThat(asked(AGENT.create(PATH, wrong)).errors())
                .containsExactlyInAnyOrder(
                        "name: INVALID_VALUE",
                        "address: INVALID_VALUE",
                        "telephone: INVALID_VALUE",
                        "number: INVALID_VALUE",
                        "document: INVALID_VALUE",
                        "more: UNKNOWN_FIELD");
        assertThat(asked(AGENT.create(PATH, body(name))).errors()).containsExactly("station: INVALID_VALUE");
        assertThat(asked(AGENT.create(PATH, body("nowhere"))).code()).isEqualTo("STATION_UNKNOWN");
        assertThat(asked(AGENT.create(PATH, Map.of())).errors()).hasSize(6);
        var cutOff = Client.json(body(station)).replace("}", "");
        assertThat(asked(AGENT.createAs("key-cut-" + own, PATH, cutOff)).status())
                .isEqualTo(400);
        assertThat(asked(AGENT.createAs("key-list-" + own, PATH, "[" + Client.json(body(station)) + "]"))
                        .status())
                .isEqualTo(400);
        assertThat(asked(BUYER.create(PATH, body(station))).status()).isEqualTo(403);
        assertThat(asked(AGENT.create(PATH, body(Abroad.station("DIRECT_IMPORT"))))
                        .code())
                .isEqualTo("CONSIGNEE_NOT_NEEDED");
    }

    private void seenByCustomsAlone(String consignee, String order) {
        var look = Map.of("reason", "CLEARANCE", "orderId", order.substring("/api/orders/".length()));
        var seen = CUSTOMS.post(consignee + "/looks", Client.json(look));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        person.forEach((field, text) -> assertThat(seen.text("/" + field)).isEqualTo(text));
        assertThat(seen.text("/document")).isEqualTo("PASSPORT");
        for (var other : List.of(AGENT, OPERATOR, AUDITOR, FACTORY)) {
            assertThat(asked(other.post(consignee + "/looks", Client.json(look)))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(asked(CUSTOMS.post(consignee + "/looks", "{\"reason\":\"" + name + "\"}"))
                        .errors())
                .containsExactly("reason: INVALID_VALUE");
        assertThat(asked(CUSTOMS.post(
                                consignee + "/looks",
                                Client.json(Map.of("reason", "DUTIES", "orderId", "order-of-another"))))
                        .code())
                .isEqualTo("ORDER_UNKNOWN");
        for (var reader : List.of(AGENT, OPERATOR, AUDITOR, CUSTOMS)) {
            var shown = asked(reader.get(consignee + "?min-version=2"));
            assertThat(shown.number("/looked")).isOne();
            assertThat(shown.text("/looks/0/reason")).isEqualTo("CLEARANCE");
            assertThat(shown.text("/looks/0/accountId")).isEqualTo(CUSTOMS.id().value());
            assertThat(shown.number("/orders")).isOne();
            assertThat(shown.body().at("/unusedUntil").isNull()).isTrue();
        }
        assertThat(asked(BUYER.get(consignee)).status()).isEqualTo(403);
    }

    private void erased(String consignee, String order) {
        var needed = asked(erase(AGENT, consignee));
        assertThat(needed.status()).isEqualTo(409);
        assertThat(needed.code()).isEqualTo("CONSIGNEE_NEEDED");
        assertThat(needed.text("/orders/0")).isEqualTo(order.substring("/api/orders/".length()));
        assertThat(erase(BUYER, consignee).status()).isEqualTo(403);
        assertThat(Trade.cancel(AGENT, order).status()).isEqualTo(200);
        assertThat(erase(AGENT, consignee).status()).isEqualTo(204);
        assertThat(erase(OPERATOR, consignee).status()).isEqualTo(204);
        assertThat(asked(CUSTOMS.post(consignee + "/looks", Client.json(FOR_CLEARANCE)))
                        .code())
                .isEqualTo("CONSIGNEE_ERASED");
        assertThat(asked(AGENT.get(consignee + "?min-version=3")).text("/erasedAt"))
                .isNotEmpty();
    }

    private static Answer erase(Client who, String consignee) {
        return who.send("DELETE", consignee, BodyPublishers.noBody());
    }
}
