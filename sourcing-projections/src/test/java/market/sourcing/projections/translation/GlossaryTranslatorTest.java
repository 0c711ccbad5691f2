package market.sourcing.projections.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.translation.Translator.Asked;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
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

    /** Each of these words may be the plural of two to four others: together they can be read in millions of ways. */
    @Test
    void a_title_of_plurals_that_several_nouns_share_is_not_read_in_every_way() {
        var shared = "axes sses bses uses cses joes dies eses saxes bizes ashes muses tyros faxes boses";

        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThat(GlossaryTranslator.OWN.translate(new Asked(shared, null, "vi")))
                    .isEmpty();
            assertThat(Glossary.OWN.of(Terms.asked(shared))).hasSize(15);
        });
    }

    @Property(tries = 100)
    void nor_is_any_other(@ForAll @Size(max = 60) List<@From("plurals") String> words) {
        var title = String.join(" ", words);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String language : List.of("en", "ko", "vi", "zh")) {
                GlossaryTranslator.OWN.translate(new Asked(title, null, language));
            }
            Glossary.OWN.of(Terms.asked(title));
        });
    }

    @Provide
    Arbitrary<String> plurals() {
        return Arbitraries.of(
                "axes", "sses", "bses", "uses", "cses", "joes", "dies", "eses", "saxes", "bizes", "ashes", "muses",
                "vases", "leaves", "glasses", "red", "steel", "花瓶", "bình", "hoa", "꽃병");
    }

    /** What a phrase begins with is none, and one that two words begin alike is told from the other by how it goes on. */
    @Test
    void a_phrase_is_known_as_a_whole_and_in_the_plural_that_is_meant() {
        var two = new GlossaryTranslator(List.of("zh\ten", "斧头架\taxes rack", "花瓶\tvase"));

        assertThat(two.translate(new Asked("axe rack", "en", "zh")))
                .map(Translation::text)
                .contains("斧头架");
        assertThat(two.translate(new Asked("axes", "en", "zh"))).isEmpty();
        assertThat(two.translate(new Asked("axes rack vase", "en", "zh"))).isEmpty();
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
