package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import market.sourcing.infra.imports.order.profile.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books whose lines end with a carriage return alone, and whose credit notes have no minus. */
class OldSpreadsheetsTest {
    private static final String HEADER = "Art;Beleg;Artikel;Menge;Datum;Preis;Text";

    private static String profile(String takesBack) {
        return "{\"columns\":{\"type\":\"Art\",\"invoice\":\"Beleg\",\"code\":\"Artikel\",\"quantity\":\"Menge\","
                + "\"date\":\"Datum\",\"price\":\"Preis\",\"description\":\"Text\"},\"currency\":\"EUR\","
                + "\"country\":\"Germany\",\"timeZone\":\"Europe/Berlin\",\"takesBack\":" + takesBack + "}";
    }

    private static BookReception book(String takesBack, String text, Charset charset) throws IOException {
        var profile = Profiles.of(profile(takesBack));
        return BookReception.of(new ByteArrayInputStream(text.getBytes(charset)), profile);
    }

    private static List<BookReception.Read> read(String takesBack, String... rows) throws IOException {
        var text = HEADER + "\n" + String.join("\n", rows) + "\n";
        return book(takesBack, text, StandardCharsets.UTF_8).first(20);
    }

    private static StatedRow row(BookReception.Read read) {
        return Objects.requireNonNull(read.row(), () -> "refused: " + read.refused());
    }

    private static String refused(BookReception.Read read) {
        return Objects.requireNonNull(read.refused()).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "GB18030"})
    void a_book_of_returns_alone_reads_as_the_same_with_line_feeds(String encoding) throws IOException {
        var text = HEADER + "\nRE;1;A-1;2;17.03.2025;1,50;\"für\nBüro\"\nRE;2;A-2;3;18.03.2025;2,50;Möbel\n";
        var charset = Charset.forName(encoding);
        var said = encoding.equals("UTF-8") ? "" : ",\"encoding\":\"" + encoding + "\"";
        var takesBack = "{\"negative\":true}" + said;
        var feeds = book(takesBack, text, charset);
        var returns = book(takesBack, text.replace('\n', '\r'), charset);

        assertThat(returns.settled()).isEqualTo(feeds.settled());
        assertThat(returns.first(20)).isEqualTo(feeds.first(20)).hasSize(2);
        assertThat(row(returns.first(20).getFirst()).title()).isEqualTo("für Büro");
        var none = new ByteArrayInputStream(new byte[0]);
        assertThat(returns.book(none).readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_known_book_may_end_its_lines_so_too() throws IOException {
        var text = "536365,85123A,HOLDER,6,2010-12-01T08:26:00Z,2.55,17850,United Kingdom\r"
                + "C536366,85123A,HOLDER,-2,2010-12-02T08:26:00Z,2.55,17850,United Kingdom\r";
        var book = BookReception.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        assertThat(book.first(20)).hasSize(2).allSatisfy(read -> row(read));
        assertThat(new String(book.book(new ByteArrayInputStream(new byte[0])).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(text.replace('\r', '\n'));
    }

    @Test
    void documents_of_a_type_take_back_without_a_minus() throws IOException {
        var rows = read(
                "{\"types\":[\"cn*\",\"Gutschrift\"],\"positive\":true}",
                "RE;1;A-1;5;17.03.2025;1,50;x",
                " gutschrift ;2;A-1;2;18.03.2025;1,50;x",
                "CN-EU;3;A-1;1;19.03.2025;1,50;x",
                ";4;A-1;1;19.03.2025;1,50;x",
                "Gutschriften;5;A-1;1;19.03.2025;1,50;x",
                "CN;6;A-1;-1;20.03.2025;1,50;x",
                "RE;7;A-1;-1;20.03.2025;1,50;x",
                "CN;8;A-1;0;20.03.2025;1,50;x");
        assertThat(rows.subList(0, 5).stream().map(each -> row(each).takesBack()))
                .containsExactly(false, true, true, false, false);
        assertThat(rows.subList(0, 5).stream().map(each -> row(each).quantity()))
                .containsExactly(5, 2, 1, 1, 1);
        assertThat(rows.subList(5, 8).stream().map(OldSpreadsheetsTest::refused))
                .containsExactly("CREDIT_NOT_POSITIVE", "STOCK_ADJUSTMENT", "FIELD_INVALID");
    }

    @Test
    void documents_of_a_type_have_a_minus_where_nothing_else_is_said() throws IOException {
        var rows = read("{\"types\":[\"CN\"]}", "CN;1;A-1;-2;18.03.2025;1,50;x", "CN;2;A-1;2;18.03.2025;1,50;x");
        assertThat(row(rows.getFirst()).takesBack()).isTrue();
        assertThat(row(rows.getFirst()).quantity()).isEqualTo(2);
        assertThat(refused(rows.getLast())).isEqualTo("CANCELLATION_NOT_NEGATIVE");
    }

    @Test
    void invoices_of_a_prefix_may_have_no_minus_either() throws IOException {
        var rows = read(
                "{\"prefix\":\"C\",\"positive\":true}",
                "x;C1;A-1;2;18.03.2025;1,50;x",
                "x;1;A-1;2;18.03.2025;1,50;x",
                "x;C2;A-1;-2;18.03.2025;1,50;x");
        assertThat(row(rows.get(0)).takesBack()).isTrue();
        assertThat(row(rows.get(1)).takesBack()).isFalse();
        assertThat(refused(rows.get(2))).isEqualTo("CREDIT_NOT_POSITIVE");
    }

    @Test
    void what_an_earlier_release_stored_is_read_on_and_written_as_it_was() throws IOException {
        var json = Objects.requireNonNull(
                book("{\"prefix\":\"GS-\"}", HEADER + "\nx;1;A-1;2;18.03.2025;1,50;x\n", StandardCharsets.UTF_8)
                        .json());
        assertThat(json).contains("\"takesBack\":{").doesNotContain("types", "positive");
        assertThat(Objects.requireNonNull(BookReception.settled(json))
                        .takesBack()
                        .withoutMinus())
                .isFalse();
    }
}
