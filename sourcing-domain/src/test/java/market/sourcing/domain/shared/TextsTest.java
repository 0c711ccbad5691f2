package market.sourcing.domain.shared;

import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void blanks_around_a_text_are_taken_off() {
        assertThat(Texts.bounded("name", " \t 好包 bag\u3000 ", 10)).isEqualTo("好包 bag");
    }

    @Test
    void length_is_counted_in_characters_not_in_code_units() {
        assertThat(Texts.bounded("name", "👜👜", 2)).isEqualTo("👜👜");
        isInvalid("name", () -> Texts.bounded("name", "👜👜👜", 2));
    }

    @Test
    void joined_emoji_are_text() {
        assertThat(Texts.bounded("name", "👨‍👩‍👧", 5)).isEqualTo("👨‍👩‍👧");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u00a0",
                "\u200b",
                " \u2800\ufe0f\u3164",
                "\u034f",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a\u001bb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "a\ud83db"
            })
    void empty_unprintable_and_misleading_text_is_refused(String text) {
        isInvalid("name", () -> Texts.bounded("name", text, 10));
    }

    @Test
    void a_text_that_an_event_has_is_read_although_nothing_can_be_seen() {
        assertThat(Texts.kept("name", "\u200b", 10)).isEqualTo("\u200b");
    }

    @Test
    void notes_and_reasons_have_lines_and_tabs() {
        var note = " Two corners:\r\n\tleft\u2028\tright\r\n\n";
        assertThat(Texts.prose("note", note, 40)).isEqualTo("Two corners:\n\tleft\n\tright");
        assertThat(new Reason("a\nb").text()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\r\n ",
                "\u200b\n\u00a0",
                "a\u0000b",
                "a\u001bb",
                "a\u0008b",
                "a\u202eb",
                "a\ud83db",
                "12345\n78901"
            })
    void other_control_characters_and_too_many_are_refused_in_them_too(String text) {
        isInvalid("note", () -> Texts.prose("note", text, 10));
    }

    @Test
    void ten_megabytes_are_refused() {
        isInvalid("name", () -> Texts.bounded("name", "x".repeat(10_000_000), 300));
        isInvalid("name", () -> Texts.bounded("name", " ".repeat(10_000_000), 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bags", "bags-", "-bags", "b--ags", "包", "a b", "a/b", "a_b", "bags\n"})
    void a_slug_is_lower_case_letters_digits_and_single_hyphens(String slug) {
        isInvalid("category", () -> Slug.checked("category", slug, 64));
        isInvalid("category", () -> Slug.checked("category", "a".repeat(65), 64));
        assertThat(Slug.checked("category", "home-textiles-2", 64)).isEqualTo("home-textiles-2");
    }
}
