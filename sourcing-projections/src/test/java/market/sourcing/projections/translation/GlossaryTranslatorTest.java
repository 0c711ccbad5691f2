package market.sourcing.projections.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import market.sourcing.projections.translation.Translator.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTranslatorTest {
    @ParameterizedTest
    @CsvSource({
        "红色, , en, red",
        "red, , vi, màu đỏ",
        "Red, en, ko, 빨간색",
        "ＲＥＤ, , zh, 红色",
        "màu đỏ, vi, zh, 红色",
        "vases, , zh, 花瓶",
        "花瓶, zh, vi, bình hoa",
        "red, , en, red",
    })
    void it_knows_what_is_written_down(String text, String from, String to, String translated) {
        assertThat(GlossaryTranslator.OWN.translate(new Asked(text, from, to)))
                .map(Translation::text)
                .contains(translated);
    }

    @ParameterizedTest
    @CsvSource({
        "red ceramic vase for living rooms, en, zh",
        "红色花瓶大号, zh, en",
        "red, zh, en",
        "red, en, fr",
        "red, fr, en",
        "😀, , en",
        "RED-M-01, , zh",
    })
    void what_is_more_than_a_phrase_or_in_no_language_of_its_own_it_does_not_know(String text, String from, String to) {
        assertThat(GlossaryTranslator.OWN.translate(new Asked(text, from, to))).isEmpty();
    }

    @Test
    void what_may_mean_several_things_is_less_sure() {
        var two = new GlossaryTranslator(List.of("zh\ten", "春天\tspring", "弹簧\tspring|coil"));

        assertThat(two.translate(new Asked("spring", "en", "zh")))
                .contains(new Translation("春天", TextSource.GLOSSARY, 45));
        assertThat(two.translate(new Asked("coil", "en", "zh")))
                .contains(new Translation("弹簧", TextSource.GLOSSARY, 90));
    }

    @Test
    void of_several_translators_the_first_that_knows_is_believed() {
        Translator machine = asked -> Optional.of(new Translation("?", TextSource.MACHINE, 50));
        var both = Translator.firstOf(List.of(Translator.NONE, GlossaryTranslator.OWN, machine));

        assertThat(both.translate(new Asked("红色", null, "en")))
                .map(Translation::source)
                .contains(TextSource.GLOSSARY);
        assertThat(both.translate(new Asked("红色的大花瓶", null, "en")))
                .map(Translation::source)
                .contains(TextSource.MACHINE);
    }
}
