package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceE2E {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final int MOST = 20 * 1024 * 1024;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.sentInADay(FACTORY, Goods.verified(FACTORY).id(), "Shown", 5_000);
    }

    private static void refused(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/field")).isEqualTo(field);
    }

    @Test
    void every_party_uploads_and_the_same_bytes_are_the_same_evidence() {
        var photo = Shown.photo("jpeg");
        var first = Shown.upload(BUYER, "裂缝.jpg", JPEG, photo);
        assertThat(first.status()).as(first.http().body()).isEqualTo(201);
        assertThat(first.text("/sha256")).matches("[0-9a-f]{64}");
        assertThat(first.text("/mediaType")).isEqualTo(JPEG);
        assertThat(first.number("/bytes")).isEqualTo(photo.length);
        assertThat(first.text("/name")).isEqualTo("裂缝.jpg");
        assertThat(Shown.upload(BUYER, "again.jpg", JPEG, photo).body()).isEqualTo(first.body());
        for (var other : List.of(AGENT, FACTORY, OPERATOR)) {
            assertThat(Shown.hash(other, photo, JPEG)).isEqualTo(first.text("/sha256"));
        }
        assertThat(Shown.upload(AUDITOR, "a", JPEG, photo).status()).isEqualTo(403);
        assertThat(Shown.upload(NOBODY, "a", JPEG, photo).status()).isEqualTo(401);
    }

    @Test
    void twenty_mebibytes_are_taken_and_given_back_as_they_were_and_more_is_not() {
        var document = Shown.document(MOST);
        var hash = Shown.hash(BUYER, document, PDF);
        var path = Shown.claimed(Shown.received(bag), hash) + "/evidence/" + hash;
        assertThat(Shown.download(FACTORY, path).body()).isEqualTo(document);

        refused(Shown.upload(BUYER, "a", PDF, Shown.document(MOST + 1)), 413, "EVIDENCE_TOO_LARGE", "body");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(Shown.document(MOST + 1)));
        refused(Shown.upload(BUYER, "a", PDF, chunked), 413, "EVIDENCE_TOO_LARGE", "body");
    }

    @Test
    void a_hundred_megabytes_are_refused_before_they_are_sent() throws IOException {
        var head = "POST /api/evidence?name=a HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + BUYER.token()
                + "\r\nContent-Type: application/pdf\r\nContent-Length: 100000000\r\n\r\n%PDF-1.7\n";
        try (var socket = new Socket("127.0.0.1", Marketplace.started().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void what_a_client_knows_only_as_bytes_is_what_its_bytes_are() {
        var photo = Shown.photo("png");
        var shown = Shown.upload(BUYER, "bytes", "application/octet-stream", photo);
        assertThat(shown.status()).isEqualTo(201);
        assertThat(shown.text("/mediaType")).isEqualTo(PNG);
        assertThat(Shown.upload(BUYER, "bytes", PNG, photo).text("/sha256")).isEqualTo(shown.text("/sha256"));
        refused(
                Shown.upload(BUYER, "a", "application/octet-stream", "no picture".getBytes(StandardCharsets.UTF_8)),
                415,
                "EVIDENCE_TYPE_UNKNOWN",
                "body");
    }

    @Test
    void what_is_no_whole_picture_or_document_is_refused_by_its_bytes() {
        var photo = Shown.photo("jpeg");
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        var polyglot = Arrays.copyOf(photo, photo.length + html.length);
        System.arraycopy(html, 0, polyglot, photo.length, html.length);
        refused(Shown.upload(BUYER, "a.jpg", JPEG, new byte[0]), 400, "EVIDENCE_EMPTY", "body");
        refused(Shown.upload(BUYER, "a.png", PNG, html), 415, "EVIDENCE_TYPE_UNKNOWN", "body");
        refused(Shown.upload(BUYER, "a.png", PNG, photo), 415, "EVIDENCE_TYPE_DIFFERS", "Content-Type");
        refused(Shown.upload(BUYER, "a.jpg", "text/html", photo), 415, "EVIDENCE_TYPE_DIFFERS", "Content-Type");
        refused(Shown.upload(BUYER, "a.jpg", JPEG, polyglot), 400, "EVIDENCE_HAS_MORE", "body");
        refused(
                Shown.upload(BUYER, "a.jpg", JPEG, Arrays.copyOf(photo, photo.length / 2)),
                400,
                "EVIDENCE_BROKEN",
                "body");
        refused(Shown.upload(BUYER, "a.png", PNG, Shown.bomb()), 400, "PICTURE_TOO_LARGE", "body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\x", "a/b.jpg", "a\r\nb", "", ".", "photo\u202Egpj.exe"})
    void a_name_that_is_none_is_refused(String name) {
        var answer = Shown.upload(BUYER, name, JPEG, Shown.photo("jpeg"));
        refused(answer, 400, "EVIDENCE_NAME_INVALID", "name");
        assertThat(answer.errors()).containsExactly("name: EVIDENCE_NAME_INVALID");
    }

    @Test
    void a_name_is_needed_and_packed_bodies_are_not_taken() {
        var photo = BodyPublishers.ofByteArray(Shown.photo("jpeg"));
        assertThat(BUYER.send("POST", "/api/evidence", photo, "Content-Type", JPEG)
                        .status())
                .isEqualTo(400);
        var packed =
                BUYER.send("POST", "/api/evidence?name=a", photo, "Content-Type", JPEG, "Content-Encoding", "gzip");
        assertThat(packed.status()).isEqualTo(415);
    }

    @Test
    void only_the_parties_of_a_case_and_operators_get_what_was_shown_in_it_and_only_as_a_file() {
        var photo = Shown.photo("jpeg");
        var hash = Shown.hash(BUYER, photo, JPEG);
        var path = Shown.claimed(Shown.received(bag), hash) + "/evidence/";
        for (var party : List.of(BUYER, FACTORY, OPERATOR)) {
            var file = Shown.download(party, path + hash);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isEqualTo(photo);
            assertThat(file.headers().map())
                    .containsEntry("content-type", List.of(JPEG))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                    .hasEntrySatisfying(
                            "content-disposition",
                            values -> assertThat(values.getFirst())
                                    .startsWith("attachment;")
                                    .contains("photo.jpg"));
        }
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY, AUDITOR)) {
            assertThat(other.get(path + hash).code()).isEqualTo("CASE_UNKNOWN");
        }
        var unseen = Shown.uploaded(BUYER);
        assertThat(BUYER.get(path + unseen).status()).isEqualTo(404);
        assertThat(BUYER.get(path + "..%2f..%2fetc").status()).isIn(400, 404);
    }

    @Test
    void both_sides_show_more_and_nobody_shows_what_others_uploaded() {
        var hash = Shown.hash(BUYER, Shown.photo("jpeg"), JPEG);
        var path = Shown.claimed(Shown.received(bag), hash) + "/evidence";
        var theirs = Shown.uploaded(FACTORY);
        var added = FACTORY.post(path, Client.json(Map.of("sha256", theirs)));
        assertThat(added.status()).as(added.http().body()).isEqualTo(200);
        assertThat(FACTORY.post(path, Client.json(Map.of("sha256", theirs))).status())
                .isEqualTo(200);
        assertThat(Shown.download(BUYER, path + "/" + theirs).statusCode()).isEqualTo(200);

        var stolen = Shown.uploaded(OTHER_BUYER);
        assertThat(BUYER.post(path, Client.json(Map.of("sha256", stolen))).code())
                .isEqualTo("EVIDENCE_UNKNOWN");
        assertThat(OTHER_BUYER.post(path, Client.json(Map.of("sha256", stolen))).code())
                .isEqualTo("CASE_UNKNOWN");
        assertThat(BUYER.post(path, "{\"sha256\":\"../x\"}").errors()).containsExactly("sha256: INVALID_VALUE");
    }
}
