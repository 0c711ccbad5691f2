package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The steps of a return, as its parties take them. */
final class Returned {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Returned() {}

    static Instant now() {
        return Marketplace.started().bean(InstantSource.class).instant();
    }

    /** The path of an order whose goods have been signed for just now, without being confirmed: its money is still held. */
    static String received(Client buyer, Client factory, Goods.Thing listing, int pieces) {
        var order = sent(buyer, factory, listing, pieces);
        assertThat(receipt(buyer, order, Map.of("receivedAt", now().toString())).status())
                .isEqualTo(200);
        return order;
    }

    static String sent(Client buyer, Client factory, Goods.Thing listing, int pieces) {
        var order = Trade.paid(buyer, listing, pieces);
        assertThat(Trade.handOver(factory, order).status()).isEqualTo(200);
        Trade.scan(Trade.trackingNumber(order));
        return order;
    }

    static Answer receipt(Client who, String order, Map<String, ?> body) {
        return who.post(order + "/receipt", Client.json(body));
    }

    /** Something that the account has uploaded, by its hash. */
    static String photo(Client owner) {
        var content = ("photo " + Goods.unique()).getBytes(StandardCharsets.UTF_8);
        var hash = HexFormat.of().formatHex(sha256(content));
        var jdbc = JdbcClient.create(Marketplace.started().bean(DataSource.class));
        jdbc.sql("insert into evidence (sha256, media_type, bytes, stored_at) values (?, 'image/png', ?, ?)")
                .params(hash, content.length, now().toString())
                .update();
        jdbc.sql("insert into evidence_upload (owner, sha256, name, uploaded_at) values (?, ?, 'damage.png', ?)")
                .params(owner.id().value(), hash, now().toString())
                .update();
        return hash;
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

    static Map<String, Object> damage(Client buyer, String order, int units) {
        var body = claim(order, "DAMAGED", units);
        body.put("note", "two corners are crushed");
        body.put("evidence", List.of(photo(buyer)));
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

    static Answer sendBack(Client buyer, String path, long freightMinor) {
        return step(
                buyer,
                path,
                "send-back",
                Map.of(
                        "carrier",
                        Trade.CARRIER,
                        "trackingNumber",
                        "SIMBACK" + Goods.unique(),
                        "freight",
                        Map.of("minor", freightMinor, "currency", "CNY")));
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
        await("the money of " + path + " has moved")
                .atMost(PATIENCE)
                .until(() -> who.get(path).body().at("/movements").size() > 0);
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
