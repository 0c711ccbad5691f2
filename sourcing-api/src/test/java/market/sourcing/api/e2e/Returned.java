package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.domain.rulebook.Rulebook;
import tools.jackson.databind.JsonNode;

/** The steps of a return, as its parties take them. */
final class Returned {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Returned() {}

    /** In milliseconds, as the trade tells the time: a part of one more would be the future. */
    static Instant now() {
        return Marketplace.started().bean(InstantSource.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The version of the platform's own rule that binds orders placed now. */
    static String rule() {
        return Rulebook.TRADE.at(now()).returnRule();
    }

    /** The path of an order whose goods have been signed for just now, without being confirmed: its money is still held. */
    static String received(Client buyer, Client factory, Goods.Thing listing, int pieces) {
        var order = sent(buyer, factory, listing, pieces);
        arrive(buyer, order);
        return order;
    }

    static String sent(Client buyer, Client factory, Goods.Thing listing, int pieces) {
        var order = Trade.paid(buyer, listing, pieces);
        send(factory, order);
        return order;
    }

    /** A carrier has the goods of an order that is paid. */
    static void send(Client factory, String order) {
        assertThat(Trade.handOver(factory, order).status()).isEqualTo(200);
        Trade.scan(Trade.trackingNumber(order));
    }

    /** The goods are with the buyer, as he and the carrier say. */
    static void arrive(Client buyer, String order) {
        signFor(buyer, order);
        Trade.deliver(Trade.trackingNumber(order));
    }

    static void signFor(Client buyer, String order) {
        assertThat(receipt(buyer, order, Map.of("receivedAt", now().toString())).status())
                .isEqualTo(200);
    }

    static Answer receipt(Client who, String order, Map<String, ?> body) {
        return who.post(order + "/receipt", Client.json(body), "If-Match", "*");
    }

    /** Now, and not when a carrier says so. */
    static void isReceived(Client buyer, String order) {
        var stated = receipt(buyer, order, Map.of("receivedAt", now().toString()));
        assertThat(stated.status()).isEqualTo(200);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> claim(String order, String reason, int units) {
        var body = new LinkedHashMap<String, Object>();
        body.put("orderId", Books.orderId(order));
        body.put("reason", reason);
        body.put("lines", List.of(Map.of("line", 1, "units", units)));
        return body;
    }

    /** With a photo that the buyer uploads for it. */
    static Map<String, Object> damage(Client buyer, String order, int units) {
        return damage(order, units, Shown.uploaded(buyer));
    }

    /** @param hashes of what the buyer has uploaded */
    static Map<String, Object> damage(String order, int units, String... hashes) {
        var body = claim(order, "DAMAGED", units);
        body.put("note", "two corners are crushed");
        body.put("evidence", List.of(hashes));
        return body;
    }

    /** The same for other goods instead of money. */
    static Map<String, Object> exchange(Client buyer, String order, int units) {
        var body = damage(buyer, order, units);
        body.put("wanted", "EXCHANGE");
        return body;
    }

    /** The path of a new case. */
    static String opened(Client buyer, Map<String, Object> claim) {
        var answer = buyer.create("/api/returns", claim);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        var path = Objects.requireNonNull(answer.header("Location"));
        assertThat(path).isEqualTo("/api/returns/" + answer.id());
        assertThat(buyer.get(path + "?min-version=0").status()).isEqualTo(200);
        return path;
    }

    static Answer step(Client who, String path, String verb, Object body) {
        return who.post(path + "/" + verb, Client.json(body), "If-Match", "*");
    }

    /** A step that is taken. */
    static void take(Client who, String path, String verb, Object body) {
        var taken = step(who, path, verb, body);
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
    }

    /** What an operator decides of the first line. */
    static Map<String, Object> granting(int units, boolean withGoods) {
        return Map.of(
                "lines",
                List.of(Map.of("line", 1, "units", units)),
                "withGoods",
                withGoods,
                "grounds",
                "the photo shows the order's label");
    }

    /** The path of a new case that the factory agreed to, with its goods on their way back. */
    static String onTheirWay(Client buyer, Client factory, Map<String, Object> claim, long freightMinor) {
        var path = opened(buyer, claim);
        take(factory, path, "accept", Map.of());
        assertThat(sendBack(buyer, path, freightMinor).status()).isEqualTo(200);
        return path;
    }

    /** A carrier has the goods, and tells so. */
    static Answer sendBack(Client buyer, String path, long freightMinor) {
        var number = "SIMBACK" + Goods.unique();
        var sent = sendBack(buyer, path, number, freightMinor);
        Trade.scan(number);
        return sent;
    }

    static Answer sendBack(Client buyer, String path, String number, long freightMinor) {
        return sendBack(buyer, path, number, Map.of("minor", freightMinor, "currency", "CNY"));
    }

    static Answer sendBack(Client buyer, String path, String number, Map<String, ?> freight) {
        return step(
                buyer,
                path,
                "send-back",
                Map.of("carrier", Trade.CARRIER, "trackingNumber", number, "freight", freight));
    }

    static Answer awaitState(Client who, String path, String state) {
        await(path + " is " + state)
                .atMost(PATIENCE)
                .until(
                        () -> who.get(path),
                        shown -> shown.status() == 200 && shown.text("/state").equals(state));
        return who.get(path);
    }

    /** Once the money has moved too. */
    static Answer awaitRefunded(Client who, String path) {
        awaitState(who, path, "CLOSED");
        return awaitMovements(who, path, 1);
    }

    static Answer awaitMovements(Client who, String path, int movements) {
        await("the money of " + path + " has moved")
                .atMost(PATIENCE)
                .until(() -> who.get(path).body().at("/movements").size() == movements);
        return who.get(path);
    }

    static Optional<JsonNode> onBoard(Client who, String query, String path) {
        var board = who.get("/api/returns?size=100" + query);
        assertThat(board.status()).isEqualTo(200);
        return board.body()
                .at("/items")
                .valueStream()
                .filter(shown -> path.endsWith(shown.at("/id").asString()))
                .findFirst();
    }

    static List<String> history(Answer shown) {
        return shown.body()
                .at("/timeline")
                .valueStream()
                .map(step -> step.at("/what").asString())
                .toList();
    }

    /** What may be done with a line for a reason. */
    static JsonNode eligible(Client who, String order, String reason) {
        var found = who.get(order + "/return-eligibility");
        assertThat(found.status()).as(found.http().body()).isEqualTo(200);
        return found.body()
                .at("/lines/0/answers")
                .valueStream()
                .filter(answer -> answer.at("/reason").asString().equals(reason)
                        && answer.at("/wanted").asString().equals("REFUND"))
                .findFirst()
                .orElseThrow();
    }

    /** The factory's own rule is the platform's with these terms, from now on. */
    static void ruled(Client who, String factory, Map<String, Object> terms) {
        assertThat(stateRule(who, factory, Map.of("terms", terms), "*").status())
                .isEqualTo(200);
    }

    static Answer stateRule(Client who, String factory, Object body, String ifMatch) {
        return who.send(
                "PUT",
                "/api/factories/" + factory + "/return-rule",
                BodyPublishers.ofString(Client.json(body)),
                "If-Match",
                ifMatch,
                "Content-Type",
                "application/json");
    }
}
