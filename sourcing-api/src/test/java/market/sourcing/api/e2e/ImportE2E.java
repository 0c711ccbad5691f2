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
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
