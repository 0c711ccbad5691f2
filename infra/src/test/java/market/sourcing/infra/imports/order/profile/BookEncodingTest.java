package market.sourcing.infra.imports.order.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookEncodingTest {
    private static final String HEADER = "No;Code;What;Pieces;Day;Each;Who\n";
    private static final String ROW = "1;A;Grüner Tee für Gäste;10;31.01.2025;1,50;C 7\n";

    private static Head head(byte[] bytes) {
        return new Head(bytes, true);
    }

    private static byte[] broken(String whole, int at) {
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        bytes[at] = (byte) 0xFF;
        return bytes;
    }

    private static byte[] marked(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 40, 100})
    void a_broken_byte_takes_one_line_with_it_and_not_the_book(int at) {
        var book = head(broken(HEADER + ROW.repeat(20), at));
        assertThat(BookEncoding.of(book, null)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(BookEncoding.text(book, StandardCharsets.UTF_8)).contains(book);
    }

    @Test
    void what_is_said_to_be_utf_8_is_read_as_it() {
        var ascii = head(broken(HEADER + "1;A;Tea;10;31.01.2025;1,50;C 7\n".repeat(3), 40));
        assertThat(BookEncoding.of(ascii, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void other_encodings_are_told_as_before() {
        var western = Charset.forName("windows-1252");
        assertThat(BookEncoding.of(head((HEADER + ROW.repeat(20)).getBytes(western)), null))
                .isEqualTo(western);
        var chinese = Charset.forName("GB18030");
        var rows = "1;A;绿茶给客人喝的联通;10;31.01.2025;1,50;广州\n".repeat(20);
        assertThat(BookEncoding.of(head((HEADER + rows).getBytes(chinese)), null))
                .isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "Big5,紅茶 茶壺 竹製",
        "EUC-KR,녹차 찻주전자 도자기",
        "Shift_JIS,緑茶 ガラス瓶 急須",
        "EUC-JP,緑茶 ガラス瓶 急須",
        "windows-1251,Чашка из стекла",
        "windows-1250,Świeca żółta źródło",
        "windows-1250,Dřevěný růžový ručník",
        "windows-1254,Gümüş çanta ışık ağaç",
        "windows-1257,Rankšluostis žvakė ąžuolas",
        "x-MacRoman,Grüner Tee für Gäste"
    })
    void a_short_book_of_another_encoding_has_to_be_said(String name, String words) {
        for (int rows : new int[] {1, 2, 5, 10}) {
            var book = head(
                    (HEADER + "1;A;%s;10;31.01.2025;1,50;C 7\n".formatted(words).repeat(rows))
                            .getBytes(Charset.forName(name)));
            assertThatExceptionOfType(BookUnclear.class)
                    .isThrownBy(() -> BookEncoding.of(book, null))
                    .satisfies(unclear -> assertThat(unclear.doubts())
                            .extracting(each -> each.field())
                            .containsExactly("profile.encoding"));
            assertThat(BookEncoding.of(book, Charset.forName(name))).isEqualTo(Charset.forName(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüner Tee für Gäste, Größe 5, 3 €",
                "Théière «Éclair» créée à l’été",
                "Calção de algodão, açúcar",
                "Lámpara española ¿qué?, 40×30 cm²",
                "Caffè e tè di qualità",
                "Räksmörgås, Ærø øl, Ångström",
                "MÜLLER CAFÉ GRÖSSE"
            })
    void a_short_western_book_needs_no_word(String words) {
        for (int rows : new int[] {1, 2, 10}) {
            var book = head(
                    (HEADER + "1;A;%s;10;31.01.2025;1,50;C 7\n".formatted(words).repeat(rows))
                            .getBytes(Charset.forName("windows-1252")));
            assertThat(BookEncoding.of(book, null)).hasToString("windows-1252");
        }
    }

    /** As GB18030 it would have the same kana, and other words between them. */
    @Test
    void a_japanese_book_is_no_chinese_one() {
        var book =
                head((HEADER + "1;A;赤い陶器のカップ;10;31.01.2025;1,50;C 7\n".repeat(60)).getBytes(Charset.forName("EUC-JP")));
        assertThatExceptionOfType(BookUnclear.class).isThrownBy(() -> BookEncoding.of(book, null));
        var chinese = head(
                (HEADER + "1;A;优の良品红色陶瓷杯子;10;31.01.2025;1,50;C 7\n".repeat(60)).getBytes(Charset.forName("GB18030")));
        assertThat(BookEncoding.of(chinese, null)).hasToString("GB18030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_mark_tells(String name) {
        var charset = Charset.forName(name);
        var book = head(marked(HEADER + ROW, charset));
        assertThat(BookEncoding.of(book, null)).isEqualTo(charset);
        assertThat(new String(BookEncoding.text(book, charset).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .endsWith(HEADER + ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a_letter_whose_low_byte_is_zero_tells_nothing(String name) {
        var charset = Charset.forName(name);
        var rows = "1;A;\u0100bele \u4E00\u4E00\u3000\u4E00;10;31.01.2025;1,50;C 7\n".repeat(20);
        assertThat(BookEncoding.of(head((HEADER + rows).getBytes(charset)), null))
                .isEqualTo(charset);
    }

    @Test
    void bytes_of_zero_in_what_is_no_wide_text_are_refused() {
        var bytes = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        bytes[3] = 0;
        assertThatExceptionOfType(BookUnclear.class).isThrownBy(() -> BookEncoding.of(head(bytes), null));
    }
}
