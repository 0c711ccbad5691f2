package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Unreadable events of each kind are written past the application: everything goes on, and an operator settles them. */
class PoisonedLogE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PARKED = "/api/operations/unreadable-events";

    @Test
    void what_can_not_be_read_stops_nobody_and_is_settled() throws Exception {
        var data = folder.resolve("data");
        var log = new StoredLog(data);
        var rows = new UnreadableEvents(log);
        int unreadable;
        Goods goods;
        String whole;
        String paused;
        String stock;

        var first = start(data, MOVABLE_CLOCK);
        try (var client = new Client(first, data)) {
            goods = Goods.putOnSale(client, 3);
            goods.count(client, 100);
            whole = goods.listingIds().get(0);
            paused = goods.listingIds().get(1);
            stock = log.text("select aggregate_identifier from domain_event where payload_type ="
                    + " 'sourcing.listing.StockCounted' and payload like '%"
                    + goods.listingIds().get(2) + "%'");
            unreadable = rows.ofEachKind() + 2;
            rows.append(paused, log.next(paused), "sourcing.listing.ListingPaused", "1", "{\"listingId\":\"x\"}");
            rows.append(stock, log.next(stock), "sourcing.listing.StockCounted", "1", "{\"units\":\"12\"}");

            everybodyGoesOn(client, log);
            long followers = log.number("select count(*) from token_entry");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(parked(client))
                            .hasSize(unreadable)
                            .allSatisfy(each -> {
                                assertThat(each.path("standing").asString()).isEqualTo("UNREADABLE");
                                assertThat(each.path("parkedFor").size()).isEqualTo(followers);
                            }));
            assertThat(first.errorsSaying("can't be read")).isEqualTo(unreadable);
            assertThat(client.text("operator", "/actuator/prometheus"))
                    .contains("sourcing_log_parked " + unreadable + ".0");
            theBooksSayThatTheyLack(unreadable, client);
            tradeGoesOn(client, whole);
            for (var refused :
                    List.of(pause(client, paused), order(client, paused), orderOfBoth(client, whole, goods))) {
                assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
                assertThat(refused.text("code")).isEqualTo("HISTORY_UNREADABLE");
            }
            rehearses(client);
            first.kill();
        }

        var again = start(data, MOVABLE_CLOCK);
        try (var client = new Client(again, data)) {
            tradeGoesOn(client, whole);
            everybodyGoesOn(client, log);
            assertThat(parked(client)).hasSize(unreadable);
            assertThat(again.errorsSaying("can't be read"))
                    .as("told once, not at every start")
                    .isEqualTo(unreadable);

            badSettlementsAreNamed(client, position(client, stock));
            settle(client, goods, position(client, stock));
            for (var each : parked(client)) {
                if (each.path("standing").asString().equals("UNREADABLE")) {
                    good(client.post(
                            "operator", settlement(each.path("position").asLong()), null, voided()));
                }
            }
            await().atMost(PATIENCE).until(() -> parked(client).isEmpty());
            everybodyGoesOn(client, log);
            await().atMost(PATIENCE).untilAsserted(() -> theBooksSayThatTheyLack(0, client));
            await().atMost(PATIENCE)
                    .until(() -> available(client, goods.listingIds().get(2)) == 60);
            assertThat(pause(client, paused).status()).isEqualTo(200);
            assertThat(order(client, goods.listingIds().get(2)).status()).isEqualTo(201);
            everythingEqualsItsRebuild(client, log, goods);
        }
    }

    /** What can't be read may have moved money. */
    private static void theBooksSayThatTheyLack(int events, Client client) throws Exception {
        var balance = good(client.get("auditor", "/api/ledger/trial-balance")).body();
        assertThat(balance.path("missing").size()).isEqualTo(events);
        assertThat(balance.path("complete").asBoolean()).isEqualTo(events == 0);
    }

    /** Every follower is at the log's end. */
    private static void everybodyGoesOn(Client client, StoredLog log) {
        await().atMost(PATIENCE).until(() -> log.unnumbered() == 0);
        await().atMost(PATIENCE).until(() -> log.number("""
                        select (select count(*) from token_entry t
                            where not exists (select from view_build b where state = 'RETIRED'
                              and t.processor_name = b.view || '_v' || version || '_b' || build)
                            and convert_from(token, 'UTF8')::bigint < (select max(position) from log_position))
                          + (select count(*) from view_build where state = 'BUILDING')""") == 0);
        await().atMost(PATIENCE)
                .until(() ->
                        client.get("operator", "/actuator/health/readiness").status() == 200);
    }

    private static List<JsonNode> parked(Client client) throws Exception {
        var answer = good(client.get("operator", PARKED + "?size=100"));
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .toList();
    }

    private static long position(Client client, String aggregate) throws Exception {
        return parked(client).stream()
                .filter(each -> each.path("aggregateId").asString().equals(aggregate))
                .findFirst()
                .orElseThrow()
                .path("position")
                .asLong();
    }

    private static void tradeGoesOn(Client client, String listing) throws Exception {
        var order = "/api/orders/" + good(order(client, listing)).text("id");
        good(client.post("buyer", order + "/pay", key(), Map.of("method", "sandbox-approve")));
        new Operations(client).advance("PT1M");
        new Operations(client).awaitQuiet();
    }

    private static Answer order(Client client, String listing) throws Exception {
        return client.post("buyer", "/api/orders", key(), Goods.order(listing, 20));
    }

    private static Answer orderOfBoth(Client client, String whole, Goods goods) throws Exception {
        var lines = List.of(
                Map.of("listingId", whole, "quantity", 20),
                Map.of("listingId", goods.listingIds().get(2), "quantity", 20));
        return client.post("buyer", "/api/orders", key(), Map.of("lines", lines));
    }

    private static Answer pause(Client client, String listing) throws Exception {
        return client.post("factory", "/api/listings/" + listing + "/pause", null, Map.of("reason", "Out of canvas."));
    }

    private static void rehearses(Client client) throws Exception {
        var asked = good(client.post("operator", "/audit/v1/rehearsals", null, Map.of("kind", "delivery")));
        await().atMost(PATIENCE)
                .until(() -> client.get("operator", "/audit/v1/rehearsals/" + asked.text("id"))
                        .text("state")
                        .equals("DONE"));
    }

    private static String settlement(long position) {
        return PARKED + "/" + position + "/settlement";
    }

    private static Map<String, Object> voided() {
        return Map.of("outcome", "VOID", "reason", "Nobody knows of it.");
    }

    private static Map<String, Object> replaced(String name, String revision, String payload) {
        var replacement = Map.of("name", name, "revision", revision, "payload", payload);
        return Map.of("outcome", "REPLACED", "reason", "The count sheet says so.", "replacement", replacement);
    }

    private static void badSettlementsAreNamed(Client client, long position) throws Exception {
        var path = settlement(position);
        assertThat(client.post("buyer", path, null, voided()).status()).isEqualTo(403);
        var faults = new HashMap<String, Object>();
        faults.put("outcome", Map.of("outcome", "MAYBE", "reason", "r"));
        faults.put("reason", Map.of("outcome", "VOID"));
        faults.put("replacement", Map.of("outcome", "REPLACED", "reason", "r"));
        faults.put("replacement.name", replaced("sourcing.order.OrderPaid", "1", "{}"));
        faults.put("replacement.revision", replaced("sourcing.listing.StockCounted", "2", "{}"));
        faults.put("replacement.payload", replaced("sourcing.listing.StockCounted", "1", "{\"units\":\"12\"}"));
        for (var fault : faults.entrySet()) {
            var refused = client.post("operator", path, null, fault.getValue());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(fault.getKey());
        }
        assertThat(client.post("operator", settlement(0), null, voided()).text("code"))
                .isEqualTo("EVENT_READABLE");
        assertThat(client.post("operator", settlement(99_999_999), null, voided())
                        .status())
                .isEqualTo(404);
    }

    private static void settle(Client client, Goods goods, long position) throws Exception {
        var counted = "{\"listingId\":\"%s\",\"factoryId\":\"%s\",\"sku\":\"sale-2\",\"units\":60}"
                .formatted(goods.listingIds().get(2), goods.factoryId());
        var body = replaced("sourcing.listing.StockCounted", "1", counted);
        good(client.post("operator", settlement(position), null, body));
        assertThat(client.post("operator", settlement(position), null, body).isGood())
                .isTrue();
        assertThat(client.post("operator", settlement(position), null, voided()).text("code"))
                .isEqualTo("EVENT_SETTLED");
        assertThat(client.get("operator", PARKED + "/" + position).text("standing"))
                .isEqualTo("REPLACED");
    }

    private static int available(Client client, String listing) throws Exception {
        return client.get("factory", "/api/listings/" + listing)
                .body()
                .at("/stock/0/units")
                .asInt();
    }

    private static void everythingEqualsItsRebuild(Client client, StoredLog log, Goods goods) throws Exception {
        new Operations(client).awaitQuiet();
        everybodyGoesOn(client, log);
        var before = shown(client, log, goods);
        good(client.post("operator", "/api/operations/timers/rebuild", null, null));
        new Operations(client).rebuildViews(log);
        new Operations(client).awaitQuiet();
        everybodyGoesOn(client, log);
        assertThat(shown(client, log, goods)).isEqualTo(before);
    }

    private static List<Object> shown(Client client, StoredLog log, Goods goods) throws Exception {
        return List.of(
                client.get("buyer", "/api/listings/" + goods.listingIds().get(0))
                        .body(),
                client.get("buyer", "/api/listings/" + goods.listingIds().get(2))
                        .body(),
                client.get("buyer", "/api/orders").body(),
                client.get("buyer", "/api/listings?q=canvas").body(),
                log.number("select coalesce(sum(hashtext(kind || subject || due_at)), 0) from timer"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Answer good(Answer answer) {
        assertThat(answer.isGood()).as(answer.toString()).isTrue();
        return answer;
    }
}
