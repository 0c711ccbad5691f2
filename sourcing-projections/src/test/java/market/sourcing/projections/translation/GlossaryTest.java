package market.sourcing.projections.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import market.sourcing.projections.text.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
    private static final List<String> LINES = Glossary.lines();

    @Test
    void its_first_line_names_the_columns_and_every_other_has_them_all() {
        assertThat(LINES.getFirst()).isEqualTo("zh\ten\tvi\tko");
        assertThat(LINES.stream().skip(1)).hasSizeGreaterThan(400).allSatisfy(line -> {
            assertThat(line.split("\t")).hasSize(4);
            assertThat(line.split("[\t|]")).allSatisfy(phrase -> {
                assertThat(phrase).isEqualTo(phrase.strip()).isNotEmpty();
                assertThat(Terms.asked(phrase)).isNotEmpty();
            });
        });
        assertThat(new HashSet<>(LINES)).hasSameSizeAs(LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "vase, 花瓶",
        "vases, 花瓶",
        "花瓶, vase",
        "bình hoa, 花瓶",
        "binh hoa, 꽃병",
        "꽃병, vase",
        "màu đỏ, 红色",
        "빨간색, red",
        "不锈钢, inox",
        "stainless steel, 스텐",
    })
    void it_knows(String phrase, String term) {
        assertThat(Glossary.OWN.of(Terms.asked(phrase)))
                .allSatisfy(word -> assertThat(word).extracting(Rendering::term).contains(term));
    }

    @Test
    void a_phrase_is_more_than_its_words_and_what_it_does_not_know_stays_as_it_is() {
        var glossary = new Glossary(List.of("zh\ten", "背包\tback pack", "背后\tback"));

        var rendered = glossary.of(Terms.asked("nice back pack back"));

        // The second "back" is no word of its own any more: a query's words are told once.
        assertThat(rendered)
                .containsExactly(
                        List.of(),
                        List.of(Rendering.writtenDown("背包", 0.9)),
                        List.of(Rendering.writtenDown("背包", 0.9)));
        assertThat(glossary.of(Terms.asked("背包")))
                .containsExactly(List.of(Rendering.writtenDown("back", 0.45), Rendering.writtenDown("pack", 0.45)));
        assertThat(glossary.of(Terms.asked("back"))).containsExactly(List.of(Rendering.writtenDown("背后", 0.9)));
        assertThat(glossary.of(List.of())).isEmpty();
        assertThat(Dictionary.EMPTY.of(Terms.asked("back pack"))).containsExactly(List.of(), List.of());
    }
}
