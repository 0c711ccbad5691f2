package market.sourcing.infra.imports.order;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.infra.imports.order.profile.BookUnclear;
import market.sourcing.infra.imports.order.profile.Doubt;
import market.sourcing.infra.imports.order.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkshopBookTest {
    private static final Path BOOK = Path.of("../samples/orders-of-a-workshop.csv");
    private static final Path PROFILE = Path.of("../samples/orders-of-a-workshop.json");
    private static final String SHORT =
            "{\"columns\":{\"invoice\":\"no\",\"code\":\"sku\",\"quantity\":\"qty\",\"date\":\"day\","
                    + "\"price\":\"price\"},\"currency\":\"USD\",\"country\":\"US\",\"timeZone\":\"UTC\"}";

    @Test
    void the_sample_is_understood_row_by_row() throws IOException {
        var book = received(Files.readAllBytes(BOOK), Files.readString(PROFILE));

        assertThat(rows(book))
                .containsExactly(
                        "4 RE-1001 KB-1044-RED 1200 2.3500 2025-03-17T08:15:00Z K-77 Deutschland",
                        "5 RE-1001 KB-1044-BLU 12 12.5000 2025-03-17T08:15:00Z K-77 Deutschland",
                        "7 SERVICE_LINE",
                        "8 RE-1002 TX/88.2 40 1104.7500 2025-04-02T22:00:00Z K-78 Österreich",
                        "9 GS-0007 KB-1044-RED -200 2.3500 2025-04-04T22:00:00Z K-77 Deutschland",
                        "11 FIELD_INVALID",
                        "12 WRONG_COLUMNS",
                        "13 NOT_A_DATE");
        assertThat(requireNonNull(book.first(20).get(1).row()).title()).isEqualTo("Korb blau mit Deckel");
        assertThat(requireNonNull(book.settled()).delimiter()).isEqualTo(";");
        assertThat(requireNonNull(book.settled()).decimalMark()).isEqualTo(",");
        assertThat(requireNonNull(book.settled()).dates()).isEqualTo("d.M.uuuu[ H:mm[:ss]]");
    }

    @Test
    void what_was_settled_is_read_again_as_it_was_stored() throws IOException {
        var book = received(Files.readAllBytes(BOOK), Files.readString(PROFILE));

        assertThat(Book.of(book.json()).profile()).isEqualTo(book.settled());
        assertThat(book.json())
                .isEqualTo(received(Files.readAllBytes(BOOK), Files.readString(PROFILE))
                        .json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252"})
    void the_same_rows_are_told_from_other_bytes(String encoding) throws IOException {
        var text = Files.readString(BOOK).replace("Korb", "Körbe für Möbel und Büro");
        var plain = received(text.getBytes(StandardCharsets.UTF_8), Files.readString(PROFILE));
        var other = received(text.getBytes(Charset.forName(encoding)), Files.readString(PROFILE));

        assertThat(requireNonNull(other.settled()).encoding()).isEqualTo(encoding);
        assertThat(rows(other)).isEqualTo(rows(plain));
        var sent = new ByteArrayInputStream(text.getBytes(Charset.forName(encoding)));
        assertThat(BookReception.of(sent, Profiles.of(Files.readString(PROFILE)))
                        .book(sent)
                        .readAllBytes())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columns_are_read_by_name_wherever_they_stand() throws IOException {
        var book = received("\uFEFFPrice|DAY|No|Q ty|SKU\n1.25|2025-01-31|7|3|a-1\n", SHORT);

        assertThat(rows(book)).containsExactly("2 7 A-1 3 1.2500 2025-01-31T00:00:00Z null US");
    }

    @Test
    void what_can_be_read_in_two_ways_names_what_settles_it() {
        assertThat(unclear("no,sku,qty,day,price\n1,A,3,03/04/2025,\"1,234\"\n", SHORT))
                .containsExactly("profile.decimalMark", "profile.dates");
        assertThat(unclear("no,sku,qty,day,price,price\n1,A,3,2025-01-31,1,1\n", SHORT))
                .containsExactly("profile.columns.price");
        assertThat(unclear("no,sku,qty,day\n1,A,3,2025-01-31\n", SHORT)).containsExactly("profile.columns.price");
        assertThat(unclear("\uFEFF", SHORT)).hasSize(5);
        assertThat(unclear("PK\u0003\u0004", SHORT)).containsExactly("profile.encoding");
        assertThat(unclear("no,sku,qty,day,price\n1,A,3,2025-01-31,1\n", SHORT.replace(",\"timeZone\":\"UTC\"", "")))
                .containsExactly("profile.timeZone");
    }

    @Test
    void what_stands_below_the_table_tells_nothing() {
        var table = "no;sku;qty;day;price\n1;A;3;03/04/2025;1.234\n";
        for (var below :
                List.of("Stand;;31.12.2025;;", "Sum;;;;2.345,50", ";;;17/04/2025;", "2;B;3;17/04/2025;0,5;x")) {
            assertThat(unclear(table + below + "\n", SHORT)).containsExactly("profile.decimalMark", "profile.dates");
        }
    }

    @Test
    void a_serial_tells_the_decimal_mark_too() throws IOException {
        var serials = SHORT.replace("\"currency\"", "\"dates\":\"excel\",\"currency\"");

        assertThat(rows(received("no;sku;qty;day;price\n1;A;3;45733,5;7\n", serials)))
                .containsExactly("2 1 A 3 7.0000 2025-03-17T12:00:00Z null US");
        assertThat(unclear("no;sku;qty;day;price\n1;A;3;45733,5;1\n2;A;3;45733.5;7\n", serials))
                .containsExactly("profile.decimalMark");
    }

    @Test
    void an_order_of_the_future_was_read_otherwise_than_it_was_meant() throws IOException {
        var book = "no;sku;qty;day;price\n1;A;3;%s;7\n2;A;3;%s;7\n3;A;3;2125-03-17;7\n";
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

        assertThat(rows(received(book.formatted(tomorrow, tomorrow.plusDays(3)), SHORT)))
                .containsExactly(
                        "2 1 A 3 7.0000 " + tomorrow + "T00:00:00Z null US", "3 FIELD_INVALID", "4 FIELD_INVALID");
        var known = "1,10001,X,2,%sT09:15:00Z,2.55,7,EIRE\n";
        assertThat(rows(received(known.formatted("2024-01-30") + known.formatted("2125-01-30"), null)))
                .last()
                .isEqualTo("2 FIELD_INVALID");
    }

    @Test
    void capitals_of_a_prefix_that_takes_back_do_not_matter() throws IOException {
        for (var prefix : List.of("GS-", "gs-")) {
            var credits = SHORT.replace("\"currency\"", "\"takesBack\":{\"prefix\":\"" + prefix + "\"},\"currency\"");
            var book = "no;sku;qty;day;price\ngs-1;A;3;2025-01-31;7\nGS-2;A;3;2025-01-31;7\nG-3;A;3;2025-01-31;7\n";

            assertThat(rows(received(book, credits)))
                    .containsExactly(
                            "2 CANCELLATION_NOT_NEGATIVE",
                            "3 CANCELLATION_NOT_NEGATIVE",
                            "4 G-3 A 3 7.0000 2025-01-31T00:00:00Z null US");
        }
    }

    @Test
    void only_a_book_like_the_known_one_comes_without_a_profile() throws IOException {
        var known = "invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n";
        assertThat(received(known, null).settled()).isNull();
        assertThat(received("1,10001,X,2,2024-01-30T09:15:00Z,2.55,7,EIRE\n", null)
                        .settled())
                .isNull();
        assertThat(received("one\n", null).settled()).isNull();
        assertThat(unclear(known.replace("quantity,invoice_date,unit_price", "unit_price,invoice_date,quantity"), null))
                .containsExactly("profile");
        assertThat(unclear(known.replace(',', ';'), null)).containsExactly("profile");
    }

    @Test
    void a_byte_order_mark_alone_is_a_blank_line() throws IOException {
        assertThat(received("\uFEFF", null).first(20)).isEmpty();
    }

    private static BookReception received(String book, @Nullable String profile) throws IOException {
        return received(book.getBytes(StandardCharsets.UTF_8), profile);
    }

    private static BookReception received(byte[] book, @Nullable String profile) throws IOException {
        return BookReception.of(new ByteArrayInputStream(book), Profiles.of(profile));
    }

    private static List<String> unclear(String book, @Nullable String profile) {
        return catchThrowableOfType(BookUnclear.class, () -> received(book, profile)).doubts().stream()
                .map(Doubt::field)
                .toList();
    }

    private static List<String> rows(BookReception book) throws IOException {
        return book.first(20).stream()
                .map(read -> {
                    var row = read.row();
                    return read.line() + " "
                            + (row == null
                                    ? requireNonNull(read.refused()).code()
                                    : String.join(
                                            " ",
                                            row.invoice(),
                                            row.code(),
                                            (row.takesBack() ? "-" : "") + row.quantity(),
                                            row.unitPrice().toPlainString(),
                                            row.at().toString(),
                                            String.valueOf(row.customer()),
                                            row.country()));
                })
                .toList();
    }
}
