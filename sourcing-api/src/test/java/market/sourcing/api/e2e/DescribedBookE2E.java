package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Order books of other trades, described by a profile. */
class DescribedBookE2E {
    private static final Path BOOK = Path.of("../samples/orders-of-a-workshop.csv");
    private static final Path PROFILE = Path.of("../samples/orders-of-a-workshop.json");
    private static final String ORDERS = "/api/imports/orders";
    private static final String PREVIEW = ORDERS + "/preview";
    private static final String CSV = "text/csv";

    /** What a test counts by itself of the rows that it makes. */
    private static final class Count {
        private long units;
        private BigDecimal minor = BigDecimal.ZERO;

        void add(int pieces, String price) {
            units += pieces;
            minor = minor.add(new BigDecimal(price).multiply(BigDecimal.valueOf(100L * pieces)));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, Körbe, true", "windows-1252, Körbe für Büro und Möbel, false", "GB18030, 手工编织的篮子和竹器, false"})
    void a_book_of_another_trade_comes_to_what_it_states(String encoding, String goods, boolean marked)
            throws IOException {
        var sold = new Count();
        var back = new Count();
        var book =
                new StringBuilder(marked ? "\uFEFF" : "").append("Menge;Datum;Beleg;Preis;Artikel;Text;Kunde;Land\r\n");
        for (int each = 1; each <= 60; each++) {
            var price = each % 4 == 0 ? "1204.25" : each + ".5";
            var code = "KB-" + (1000 + each % 7) + (each % 2 == 0 ? "-RED" : "-blu");
            var padded = each % 3 == 0 ? "\u00A0K-%d ".formatted(each % 5) : "K-" + each % 5;
            if (encoding.equals("GB18030")) {
                padded = each % 3 == 0 ? "\u3000K-%d ".formatted(each % 5) : "K-" + each % 5;
            }
            book.append("%s;%02d.%02d.2025;RE-%d;%s;%s;\"%s\r\nNr. %d; \"\"neu\"\"\";%s;Österreich\r\n"
                    .formatted(
                            each % 10 == 0 ? "1.200" : each + ",0",
                            1 + each % 28,
                            1 + each % 12,
                            each,
                            each % 4 == 0 ? "1.204,25" : each + ",5",
                            code,
                            goods,
                            each,
                            padded)
                    .replace("Österreich", encoding.equals("GB18030") ? "中国" : "Österreich"));
            sold.add(each % 10 == 0 ? 1_200 : each, price);
            if (each % 9 == 0) {
                book.append("-2;28.12.2025;GS-%d;%s;%s;%s;%s;%s\r\n"
                        .formatted(
                                each,
                                each % 4 == 0 ? "1.204,25" : each + ",5",
                                code.toUpperCase(java.util.Locale.ROOT),
                                goods,
                                "K-" + each % 5,
                                encoding.equals("GB18030") ? "中国" : "Österreich"));
                back.add(2, price);
            }
            book.append("1;01.02.2025;RE-%d;9,90;Versand;Versand;%s;x\r\n".formatted(each, "K-1"));
        }
        var profile =
                "{\"columns\":{\"invoice\":\"beleg\",\"code\":\"ARTIKEL\",\"description\":\"Text\",\"quantity\":\"Menge\","
                        + "\"date\":\"Datum\",\"price\":\"Preis\",\"customer\":\"Kunde\",\"country\":\"Land\"},\"currency\":\"EUR\","
                        + "\"timeZone\":\"Europe/Vienna\",\"services\":[\"versand\"],\"takesBack\":{\"prefix\":\"GS-\"}}";
        var factory = Goods.verified(Client.FACTORY).id();
        var bytes = book.toString().getBytes(Charset.forName(encoding));

        var run = awaitEnd(send(factory, profile, bytes, null));

        assertThat(run.number("/rows/created")).isEqualTo(66);
        assertThat(run.text("/refusals/0/code")).isEqualTo("SERVICE_LINE");
        assertThat(run.number("/refusals/0/count")).isEqualTo(60);
        assertThat(run.body().at("/refusals")).hasSize(1);
        assertThat(run.text("/profile/encoding")).isEqualTo(encoding);
        var sales = "/api/factories/" + factory + "/sales?by=month";
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var months = Client.FACTORY.get(sales).body().at("/items");
            assertThat(sum(months, "/sold/units")).isEqualTo(sold.units);
            assertThat(sum(months, "/sold/amount/minor")).isEqualTo(sold.minor.longValueExact());
            assertThat(sum(months, "/returned/units")).isEqualTo(back.units);
            assertThat(sum(months, "/returned/amount/minor")).isEqualTo(back.minor.longValueExact());
            assertThat(months.at("/0/sold/amount/currency").asString()).isEqualTo("EUR");
        });
        assertThat(Client.FACTORY
                        .get("/api/factories/" + factory + "/sales?by=buyer&size=100")
                        .body()
                        .at("/items"))
                .as("blanks around a customer make no other one")
                .hasSize(5);

        var again = awaitEnd(send(factory, profile, bytes, null));
        assertThat(again.number("/rows/unchanged")).isEqualTo(66);
        assertThat(again.number("/rows/created")).isZero();
    }

    @Test
    void an_old_spreadsheet_whose_credit_notes_have_no_minus_comes_to_what_it_states() {
        var sold = new Count();
        var back = new Count();
        var book = new StringBuilder("Type;No;Item;Qty;Day;Price;Text;Customer\r");
        for (int each = 1; each <= 40; each++) {
            var price = each + ".25";
            book.append("Invoice;%d;IT-%d;%d;2025-03-%02d;%s;\"two\rlines\";K-%d\r"
                    .formatted(each, each, 10 + each, 1 + each % 20, price, each % 5));
            sold.add(10 + each, price);
            if (each % 4 == 0) {
                var type = each % 8 == 0 ? "CN" : "gutschrift";
                book.append(
                        "%s;%d;IT-%d;3;2025-04-02;%s;back;K-%d\r".formatted(type, 500 + each, each, price, each % 5));
                back.add(3, price);
            }
        }
        var profile = "{\"columns\":{\"type\":\"Type\",\"invoice\":\"No\",\"code\":\"Item\",\"quantity\":\"Qty\","
                + "\"date\":\"Day\",\"price\":\"Price\",\"description\":\"Text\",\"customer\":\"Customer\"},"
                + "\"currency\":\"EUR\",\"country\":\"Germany\",\"timeZone\":\"Europe/Berlin\","
                + "\"takesBack\":{\"types\":[\"CN\",\"Gutschrift\"],\"positive\":true}}";
        var factory = Goods.verified(Client.FACTORY).id();
        var bytes = book.toString().getBytes(StandardCharsets.UTF_8);

        var seen = preview(factory, profile, bytes);
        assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
        assertThat(seen.body().at("/profile/takesBack/positive").asBoolean()).isTrue();
        assertThat(seen.text("/rows/0/understood/description")).isEqualTo("two lines");
        assertThat(seen.body().at("/rows/4/understood/takesBack").asBoolean()).isTrue();
        assertThat(seen.number("/rows/4/understood/quantity")).isEqualTo(3);

        var run = awaitEnd(send(factory, profile, bytes, null));
        assertThat(run.number("/rows/created")).isEqualTo(50);
        assertThat(run.body().at("/refusals")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var months = Client.FACTORY
                    .get("/api/factories/" + factory + "/sales?by=month")
                    .body()
                    .at("/items");
            assertThat(sum(months, "/sold/units")).isEqualTo(sold.units);
            assertThat(sum(months, "/sold/amount/minor")).isEqualTo(sold.minor.longValueExact());
            assertThat(sum(months, "/returned/units")).isEqualTo(back.units);
            assertThat(sum(months, "/returned/amount/minor")).isEqualTo(back.minor.longValueExact());
        });
    }

    @Test
    void a_preview_shows_the_first_rows_and_writes_nothing() throws IOException {
        var factory = Goods.verified(Client.FACTORY).id();
        var preview = preview(factory, Files.readString(PROFILE), Files.readAllBytes(BOOK));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("/profile/delimiter")).isEqualTo(";");
        assertThat(preview.text("/profile/decimalMark")).isEqualTo(",");
        assertThat(preview.number("/profile/headerLine")).isEqualTo(3);
        assertThat(preview.body().at("/detected").valueStream().map(JsonNode::asString))
                .containsExactly("delimiter", "encoding", "decimalMark", "groupMark", "dates");
        assertThat(preview.number("/rows/0/understood/quantity")).isEqualTo(1_200);
        assertThat(preview.text("/rows/0/understood/at")).isEqualTo("2025-03-17T08:15:00Z");
        assertThat(preview.text("/rows/1/understood/description")).isEqualTo("Korb blau mit Deckel");
        assertThat(preview.text("/rows/2/refused/code")).isEqualTo("SERVICE_LINE");
        assertThat(Client.OPERATOR.get("/api/orders?factory=" + factory).body().at("/items"))
                .isEmpty();

        var known = preview(factory, null, Files.readAllBytes(Path.of("../samples/orders.csv")));
        assertThat(known.body().at("/profile").isNull()).isTrue();
        assertThat(known.text("/rows/0/understood/code")).isEqualTo("10001");
        assertThat(known.body().at("/rows")).hasSize(20);
    }

    @Test
    void what_leaves_a_doubt_is_refused_with_what_settles_it() throws IOException {
        var factory = Goods.verified(Client.FACTORY).id();
        var book = Files.readString(BOOK)
                .replace("17.03.2025 09:15", "03/04/2025")
                .replaceAll("\\d\\d\\.0[46]\\.2025", "05/06/2025");

        for (var asked : new String[] {ORDERS, PREVIEW}) {
            var refused = ask(asked, factory, Files.readString(PROFILE), book.getBytes(StandardCharsets.UTF_8), null);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("BOOK_UNCLEAR");
            assertThat(refused.errors()).containsExactly("profile.dates: BOOK_UNCLEAR");
        }
        var said = (tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(Files.readString(PROFILE));
        said.put("dates", "d/M/yyyy");
        assertThat(preview(factory, said.toString(), book.getBytes(StandardCharsets.UTF_8))
                        .text("/rows/0/understood/at"))
                .isEqualTo("2025-04-02T22:00:00Z");

        assertThat(send(factory, null, Files.readAllBytes(BOOK), null).errors()).containsExactly("profile: REQUIRED");
        var header = Files.readAllLines(BOOK).get(2) + "\n";
        assertThat(send(factory, null, header.getBytes(StandardCharsets.UTF_8), null)
                        .errors())
                .containsExactly("profile: REQUIRED");
        assertThat(send(factory, "{\"columns\":{},\"colour\":1}", header.getBytes(StandardCharsets.UTF_8), null)
                        .errors())
                .contains("profile.colour: UNKNOWN_FIELD", "profile.columns.code: REQUIRED");
        var cut = Files.readString(BOOK) + "x".repeat(300_000) + "\n\u00FF";
        said.remove("dates");
        said.put("encoding", "windows-1252");
        var broken = cut.getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 1] = (byte) 0x81;
        assertThat(send(factory, said.toString(), broken, null).errors())
                .containsExactly("profile.encoding: BOOK_UNCLEAR");
    }

    @Test
    void a_key_is_for_one_profile() throws IOException {
        var factory = Goods.verified(Client.FACTORY).id();
        var key = UUID.randomUUID().toString();
        var profile = Files.readString(PROFILE);
        var first = send(factory, profile, Files.readAllBytes(BOOK), key);
        awaitEnd(first);

        assertThat(send(factory, profile, Files.readAllBytes(BOOK), key).id()).isEqualTo(first.id());
        assertThat(send(factory, profile.replace("EUR", "CHF"), Files.readAllBytes(BOOK), key)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static long sum(JsonNode months, String pointer) {
        return months.valueStream()
                .mapToLong(month -> month.at(pointer).asLong())
                .sum();
    }

    private static Answer send(String factory, @Nullable String profile, byte[] book, @Nullable String key) {
        return ask(ORDERS, factory, profile, book, key);
    }

    private static Answer preview(String factory, @Nullable String profile, byte[] book) {
        return ask(PREVIEW, factory, profile, book, null);
    }

    private static Answer ask(
            String path, String factory, @Nullable String profile, byte[] book, @Nullable String key) {
        var address = path + "?factoryId=" + factory + (profile == null ? "" : "&profile=" + Client.encoded(profile));
        var body = BodyPublishers.ofByteArray(book);
        return key == null
                ? Client.OPERATOR.send("POST", address, body, "Content-Type", CSV)
                : Client.OPERATOR.send("POST", address, body, "Content-Type", CSV, "Idempotency-Key", key);
    }

    private static Answer awaitEnd(Answer accepted) {
        assertThat(accepted.status()).as(accepted.http().body()).isEqualTo(202);
        var address = "/api/imports/" + accepted.id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Client.OPERATOR.get(address).text("/state").equals("RUNNING"));
        return Client.OPERATOR.get(address);
    }
}
