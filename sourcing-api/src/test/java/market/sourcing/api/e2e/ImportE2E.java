package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ImportE2E {
    private static final String OFFERS = "/api/imports/offers";
    private static final String NDJSON = "application/x-ndjson";

    @Test
    void packed_offers_are_taken_and_found_and_the_report_names_the_lines_that_are_not() throws IOException {
        var prefix = "e2e-" + UUID.randomUUID().toString().substring(0, 8);
        var file = offer(prefix + "-1", "7.50") + "{broken\n" + offer(prefix + "-2", "-3") + offer(prefix + "-3", "9");

        var accepted = Client.OPERATOR.send(
                "POST", OFFERS, BodyPublishers.ofByteArray(packed(file)), "Content-Type", "application/gzip");
        var run = awaitEnd(accepted);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(run.text("/state")).isEqualTo("DONE");
        assertThat(run.number("/rows/created")).isEqualTo(2);
        assertThat(run.number("/lines/total")).isEqualTo(4);
        assertThat(run.number("/percent")).isEqualTo(100);
        var address = accepted.http().headers().firstValue("Location").orElseThrow();
        var page = Client.OPERATOR.get(address + "/refusals?size=1");
        assertThat(page.text("/items/0/code")).isEqualTo("NOT_JSON");
        assertThat(page.number("/items/0/line")).isEqualTo(2);
        var last = Client.OPERATOR.get(address + "/refusals?size=1&after=" + page.text("/next"));
        assertThat(last.text("/items/0/code")).isEqualTo("INVALID_VALUE");
        assertThat(last.text("/items/0/offerId")).isEmpty();
        assertThat(last.body().at("/next").isNull()).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Client.NOBODY
                                .get("/api/listings/listing-offer-" + prefix + "-3")
                                .status()
                        == 200);
    }

    @Test
    void the_same_key_is_the_same_import_and_another_file_under_it_is_refused() {
        var key = UUID.randomUUID().toString();
        var file = offer("e2e-key-" + key.substring(0, 8), "5");

        var first = send(key, file);
        awaitEnd(first);
        var again = send(key, file);
        var other = send(key, file + file);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.text("/state")).isEqualTo("DONE");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void only_operators_import() {
        assertThat(Client.NOBODY
                        .send("POST", OFFERS, BodyPublishers.ofString("{}"), "Content-Type", NDJSON)
                        .status())
                .isEqualTo(401);
        assertThat(Client.FACTORY
                        .send("POST", OFFERS, BodyPublishers.ofString("{}"), "Content-Type", NDJSON)
                        .status())
                .isEqualTo(403);
        assertThat(Client.BUYER.get("/api/imports/import-1").status()).isEqualTo(403);
    }

    @Test
    void a_body_of_another_kind_or_not_as_it_says_and_an_unknown_import_are_problems() {
        var json = Client.OPERATOR.post(OFFERS, "{}");
        var notPacked = Client.OPERATOR.send(
                "POST", OFFERS, BodyPublishers.ofString("{}"), "Content-Type", NDJSON, "Content-Encoding", "gzip");

        assertThat(json.status()).isEqualTo(415);
        assertThat(json.text("/code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(notPacked.status()).isEqualTo(400);
        assertThat(notPacked.text("/code")).isEqualTo("MALFORMED_REQUEST");
        assertThat(Client.OPERATOR.get("/api/imports/import-nowhere").status()).isEqualTo(404);
        assertThat(Client.OPERATOR.get("/api/imports/..%2Fsecret").status()).isIn(400, 404);
    }

    @Test
    void what_unpacks_to_far_too_much_is_refused_and_leaves_nothing() throws IOException {
        var key = UUID.randomUUID().toString();
        var bomb = Client.OPERATOR.send(
                "POST",
                OFFERS,
                BodyPublishers.ofByteArray(packed("\n".repeat(64 << 20))),
                "Content-Type",
                "application/gzip",
                "Idempotency-Key",
                key);
        var blank = send(key, "\n".repeat(20_000));
        var twice = Client.OPERATOR.send(
                "POST", OFFERS, BodyPublishers.ofByteArray(packed(packed("{}"))), "Content-Type", "application/gzip");

        assertThat(bomb.status()).isEqualTo(blank.status()).isEqualTo(422);
        assertThat(bomb.code()).isEqualTo("TOO_MANY_BLANK_LINES");
        assertThat(blank.code()).isEqualTo("TOO_MANY_BLANK_LINES");
        assertThat(blank.number("/line")).isEqualTo(1_001);
        assertThat(twice.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        var packedSpaces = Client.OPERATOR.send(
                "POST",
                OFFERS,
                BodyPublishers.ofByteArray(packed(" ".repeat(64 << 20))),
                "Content-Type",
                "application/gzip");
        assertThat(packedSpaces.status()).isEqualTo(413);
        assertThat(packedSpaces.code()).isEqualTo("FILE_PACKED_TOO_TIGHTLY");
        assertThat(awaitEnd(send(key, offer("e2e-after-" + key.substring(0, 8), "5")))
                        .text("/state"))
                .isEqualTo("DONE");
    }

    @Test
    void an_import_that_is_over_stays_as_it_is_when_it_is_called_off() {
        var run = awaitEnd(send(UUID.randomUUID().toString(), offer("e2e-over-" + UUID.randomUUID(), "5")));
        var cancel = "/api/imports/" + run.text("/id") + "/cancel";

        var over = Client.OPERATOR.post(cancel, "");

        assertThat(over.status()).isEqualTo(200);
        assertThat(over.text("/state")).isEqualTo("DONE");
        assertThat(over.number("/reachedLine")).isEqualTo(1);
        assertThat(over.body().at("/linesPerSecond").asDouble()).isZero();
        assertThat(Client.BUYER.post(cancel, "").status()).isEqualTo(403);
        assertThat(Client.NOBODY.post(cancel, "").status()).isEqualTo(401);
        assertThat(Client.OPERATOR
                        .post("/api/imports/import-nowhere/cancel", "")
                        .status())
                .isEqualTo(404);
    }

    private static Answer send(String key, String file) {
        return Client.OPERATOR.send(
                "POST", OFFERS, BodyPublishers.ofString(file), "Content-Type", NDJSON, "Idempotency-Key", key);
    }

    private static Answer awaitEnd(Answer accepted) {
        var address = "/api/imports/" + accepted.text("/id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Client.OPERATOR.get(address).text("/state").equals("RUNNING"));
        return Client.OPERATOR.get(address);
    }

    private static String offer(String id, String price) {
        return """
                {"offer_id":"%s","category":"bag","title_en":"Bag","currency":"CNY","price":"%s",\
                "shop":{"shop_ref":"e2e-shop"}}
                """.formatted(id, price);
    }

    private static byte[] packed(String file) throws IOException {
        return packed(file.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        }
        return bytes.toByteArray();
    }
}
