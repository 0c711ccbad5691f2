package market.sourcing.api.imports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final AtomicInteger looks = new AtomicInteger();
    private HttpServer server;
    private volatile @Nullable URI asked;
    private volatile int tokenStatus = 200;
    private volatile String endState = "DONE";
    private final AtomicInteger cancelled = new AtomicInteger();

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/imports/offers", this::take);
        server.createContext("/api/imports/orders", this::take);
        server.createContext("/api/imports/orders/preview", this::preview);
        server.createContext("/api/imports/import-7", this::show);
        server.createContext("/api/imports/import-7/cancel", this::cancel);
        server.createContext("/api/imports/import-7/refusals", this::refusals);
        server.start();
        Files.writeString(folder.resolve("accounts.json"), """
                [{"role":"buyer","clientId":"b","clientSecret":"x"},
                 {"role":"operator","clientId":"demo-operator","clientSecret":"s3cret"}]""");
        Files.writeString(folder.resolve("offers.ndjson"), "{\"a\":1}\n{\"b\":2}\n");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void the_file_is_sent_and_the_report_names_each_row_that_was_not_taken() {
        int code = run("offers.ndjson");

        assertThat(errors.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
        assertThat(code).isZero();
        assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}\n{\"b\":2}\n");
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("1 rows taken (1 new, 0 changed, 0 unchanged), 30 not taken")
                .contains("line 2")
                .contains("NOT_JSON")
                .contains("and 29 more: " + url() + "/api/imports/import-7/refusals")
                .doesNotContain("s3cret");
    }

    @Test
    void an_order_book_is_sent_for_its_factory() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "invoice_no\n");

        assertThat(run("orders.csv", "--factory=factory-gifts")).isZero();

        assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo("invoice_no\n");
        assertThat(asked).hasToString("/api/imports/orders?factoryId=factory-gifts");
    }

    @Test
    void a_name_in_capitals_is_an_order_book_too_and_its_profile_is_sent() throws IOException {
        Files.writeString(folder.resolve("ORDERS.CSV"), "Beleg;\n");
        Files.writeString(folder.resolve("profile.json"), "{\"currency\":\"EUR\"}");

        assertThat(run("ORDERS.CSV", "--factory=factory-gifts", "--profile=" + folder.resolve("profile.json")))
                .isZero();

        assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo("Beleg;\n");
        assertThat(asked)
                .hasToString("/api/imports/orders?factoryId=factory-gifts&profile=%7B%22currency%22%3A%22EUR%22%7D");
    }

    @Test
    void a_preview_sends_the_beginning_of_a_packed_book_unpacked() throws IOException {
        try (var packed = new java.util.zip.GZIPOutputStream(Files.newOutputStream(folder.resolve("B.CSV.GZ")))) {
            packed.write("Beleg;\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("B.CSV.GZ", "--factory=factory-gifts", "--profile=", "--preview=true"))
                .isZero();

        assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo("Beleg;\n");
        assertThat(asked).hasToString("/api/imports/orders/preview?factoryId=factory-gifts");
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("WRONG_COLUMNS")
                .contains("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--preview", "--preview=true", "--preview=True", "--preview=TRUE"})
    void what_asks_for_a_preview_writes_nothing(String preview) throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "invoice_no\n");

        assertThat(run("orders.csv", "--factory=f", preview)).isZero();

        assertThat(asked).hasToString("/api/imports/orders/preview?factoryId=f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "on", "ture", "${preview}"})
    void what_may_ask_for_a_preview_is_a_wrong_call(String preview) throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "invoice_no\n");

        assertThat(run("orders.csv", "--factory=f", "--preview=" + preview)).isEqualTo(ImportCommand.WRONG_USAGE);

        assertThat(asked).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "False"})
    void without_a_preview_the_book_is_sent(String preview) throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "invoice_no\n");

        assertThat(run("orders.csv", "--factory=f", "--preview=" + preview)).isZero();

        assertThat(asked).hasToString("/api/imports/orders?factoryId=f");
    }

    @Test
    void a_profile_of_an_editor_that_marks_its_files_is_read() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "Beleg;\n");
        Files.writeString(folder.resolve("profile.json"), "\uFEFF{\"currency\":\"EUR\"}");

        assertThat(run("orders.csv", "--factory=f", "--profile=" + folder.resolve("profile.json")))
                .isZero();

        assertThat(asked).hasToString("/api/imports/orders?factoryId=f&profile=%7B%22currency%22%3A%22EUR%22%7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"currency\":\"EUR\",\"currency\":\"USD\"}", "{} {}", "nonsense"})
    void a_profile_that_the_marketplace_would_not_read_is_not_sent(String profile) throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "Beleg;\n");
        Files.writeString(folder.resolve("profile.json"), profile);

        assertThat(run("orders.csv", "--factory=f", "--profile=" + folder.resolve("profile.json")))
                .isEqualTo(ImportCommand.FAILED);

        assertThat(asked).isNull();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("profile.json");
    }

    @Test
    void offers_have_no_profile_and_no_preview() {
        assertThat(run("offers.ndjson", "--preview")).isEqualTo(ImportCommand.WRONG_USAGE);
        assertThat(run("offers.ndjson", "--preview=", "--profile=x.json")).isEqualTo(ImportCommand.WRONG_USAGE);
    }

    @Test
    void an_order_book_without_its_factory_is_a_wrong_call() {
        assertThat(run("orders.csv", "--factory=")).isEqualTo(ImportCommand.WRONG_USAGE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--factory");
    }

    @Test
    void an_import_that_failed_ends_with_one() {
        endState = "FAILED";

        assertThat(run("offers.ndjson")).isEqualTo(ImportCommand.FAILED);
    }

    @Test
    void an_import_is_called_off_and_the_report_says_how_far_it_came() {
        endState = "CANCELLED";

        int code = command("--cancel", "import-7", "--url=" + url(), "--accounts=" + folder.resolve("accounts.json"));

        assertThat(code).isEqualTo(ImportCommand.DONE);
        assertThat(cancelled).hasValue(1);
        assertThat(received.size()).isZero();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("Ended behind line 31");
    }

    @Test
    void a_refused_token_is_said_without_the_secret() {
        tokenStatus = 401;

        assertThat(run("offers.ndjson")).isEqualTo(ImportCommand.FAILED);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("demo-operator")
                .contains("HTTP 401")
                .doesNotContain("s3cret");
    }

    @Test
    void without_a_marketplace_the_address_is_named() {
        server.stop(0);

        assertThat(run("offers.ndjson")).isEqualTo(ImportCommand.FAILED);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("No marketplace answers at " + url());
    }

    @Test
    void a_missing_file_or_accounts_file_is_named() {
        assertThat(run("elsewhere.ndjson")).isEqualTo(ImportCommand.FAILED);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("elsewhere.ndjson");
        errors.reset();
        assertThat(command(
                        folder.resolve("offers.ndjson").toString(),
                        "--accounts",
                        folder.resolve("none.json").toString()))
                .isEqualTo(ImportCommand.FAILED);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("none.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a --url",
                "a --url ftp://x",
                "a --url nonsense",
                "a --color red",
                "a --cancel import-7",
                "--cancel nonsense",
                "--cancel import-7 --preview",
                "--cancel import-7 --factory f",
                "a --preview=maybe",
                "a.csv --factory --preview",
                "a.csv --factory f --factory g"
            })
    void a_wrong_call_ends_with_two_and_shows_how_to_call_it(String words) {
        int code = command(words.isEmpty() ? new String[0] : words.split("(?<=\\S) "));

        assertThat(code).isEqualTo(ImportCommand.WRONG_USAGE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--accounts");
    }

    private int run(String file, String... more) {
        var words = new ArrayList<>(List.of(
                folder.resolve(file).toString(),
                "--url",
                url(),
                "--accounts",
                folder.resolve("accounts.json").toString()));
        words.addAll(List.of(more));
        return command(words.toArray(String[]::new));
    }

    private int command(String... words) {
        return new ImportCommand(new PrintStream(terminal, true), new PrintStream(errors, true), Map.of())
                .run(List.of(words));
    }

    private String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                tokenStatus,
                tokenStatus == 200 ? "{\"access_token\":\"t\"}" : "{\"error\":\"invalid_client\"}");
    }

    private void take(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestURI();
        exchange.getRequestBody().transferTo(received);
        exchange.getResponseHeaders().add("Location", "/api/imports/import-7");
        answer(exchange, 202, "{}");
    }

    private void preview(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestURI();
        exchange.getRequestBody().transferTo(received);
        answer(exchange, 200, """
                {"profile":null,"detected":[],"rows":[{"line":2,"understood":null,
                "refused":{"line":2,"code":"WRONG_COLUMNS","detail":"","facts":{}}}]}""");
    }

    private void cancel(HttpExchange exchange) throws IOException {
        cancelled.incrementAndGet();
        answer(exchange, 202, "{}");
    }

    private void show(HttpExchange exchange) throws IOException {
        var state = looks.incrementAndGet() < 3 ? "RUNNING" : endState;
        answer(exchange, 200, """
                {"state":"%s","lines":{"read":31,"total":31},"reachedLine":31,
                "linesPerSecond":12.5,"endsAt":"2026-03-01T10:00:00Z",
                "rows":{"taken":1,"created":1,"changed":0,"unchanged":0,"refused":30,"blank":0},
                "refusals":[{"code":"NOT_JSON","count":30,"first":[{"line":2}]}],"notes":[]}""".formatted(state));
    }

    private void refusals(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"items":[{"line":2,"code":"NOT_JSON","detail":"The line is not one JSON value.",
                "facts":{"column":3}}],"next":"2"}""");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
