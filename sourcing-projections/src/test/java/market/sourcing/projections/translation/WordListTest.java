package market.sourcing.projections.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final List<Map<String, String>> TITLES = List.of(
            Map.of("zh", "陶瓷 花瓶", "en", "Ceramic Vase"),
            Map.of("zh", "玻璃 花瓶", "en", "Glass Vases"),
            Map.of("zh", "陶瓷 杯子", "en", "Ceramic Cup", "vi", "cốc gốm"),
            Map.of("zh", "玻璃 杯子", "en", "Cup of Glass", "vi", "cốc thủy tinh"));

    @Test
    void what_stands_in_titles_of_the_same_listings_is_alike() {
        var words = WordList.of(TITLES);

        assertThat(best(words, "vase")).isEqualTo("花瓶");
        assertThat(best(words, "花瓶")).isEqualTo("vase");
        assertThat(words.of("ceramic")).extracting(Rendering::term).contains("陶瓷", "gom");
        assertThat(best(words, "杯子")).isIn("cup", "coc");
        assertThat(words.of("coc")).extracting(Rendering::term).contains("cup", "杯子");
    }

    @Test
    void two_that_met_once_are_less_alike_than_two_that_always_meet() {
        var words = WordList.of(TITLES);

        // Twice 2, divided by 2 and 2 and the doubt of 3.
        assertThat(words.of("vase").getFirst().likeness()).isEqualTo(4.0 / 7);
        assertThat(words.of("vase").getFirst().isSure()).isTrue();
        var once = WordList.of(List.of(Map.of("zh", "茶壶", "en", "teapot")));
        assertThat(once.of("teapot")).containsExactly(new Rendering("茶壶", 0.4));
        assertThat(once.of("teapot").getFirst().isSure()).isFalse();
    }

    @Test
    void of_listings_that_are_gone_nothing_is_left() {
        var without = WordList.of(TITLES.subList(2, 4));

        assertThat(without.of("vase")).isEmpty();
        assertThat(without.of("花瓶")).isEmpty();
        assertThat(best(without, "陶瓷")).isIn("ceramic", "gom");
    }

    @Test
    void a_title_in_one_language_alone_or_in_one_that_no_station_speaks_teaches_nothing() {
        assertThat(WordList.of(List.of(Map.of("zh", "花瓶"), Map.of("en", "vase")))
                        .size())
                .isZero();
        assertThat(WordList.of(List.of(Map.of("fr", "vase", "de", "Blumenvase")))
                        .size())
                .isZero();
    }

    @Test
    void a_word_of_both_titles_does_not_stand_for_itself() {
        var words = WordList.of(List.of(Map.of("zh", "NASA 套装", "en", "NASA suit")));

        assertThat(words.of("nasa")).extracting(Rendering::term).containsExactlyInAnyOrder("suit", "套装");
    }

    @Test
    void what_is_no_word_and_what_is_too_long_does_no_harm() {
        var long300 = "花瓶".repeat(150);
        var words = WordList.of(List.of(
                Map.of("zh", "😀🎉 ！！", "en", "😀"),
                Map.of("zh", "", "en", "  "),
                Map.of("zh", long300, "en", "vase ".repeat(60)),
                Map.of("zh", "T恤ｓｈｉｒｔ요가áo", "en", "\u200b\ud800 shirt")));

        assertThat(words.of("vase")).hasSizeLessThanOrEqualTo(4).isNotEmpty();
        assertThat(words.of("")).isEmpty();
        assertThat(words.of("😀")).isEmpty();
    }

    @Property(tries = 50)
    void the_order_in_which_titles_came_does_not_matter(@ForAll long seed) {
        var random = new Random(seed);
        var titles = new ArrayList<Map<String, String>>();
        for (int n = 0; n < 30; n++) {
            titles.add(Map.of("zh", title(random, "红蓝花瓶杯布包裤衫"), "en", title(random, "abcdefghi")));
        }
        var words = WordList.of(titles);
        Collections.shuffle(titles, random);
        var again = WordList.of(titles);

        assertThat(again.size()).isEqualTo(words.size()).isPositive();
        for (String letters : List.of("红蓝花瓶杯布包裤衫", "abcdefghi")) {
            letters.chars().mapToObj(Character::toString).forEach(one -> {
                assertThat(again.of(one)).isEqualTo(words.of(one)).hasSizeLessThanOrEqualTo(4);
                assertThat(words.of(one)).allMatch(each -> each.likeness() > 0 && each.likeness() <= 1);
            });
        }
    }

    private static String title(Random random, String letters) {
        var words = new ArrayList<String>();
        for (int n = 0; n < 4; n++) {
            words.add(String.valueOf(letters.charAt(random.nextInt(letters.length()))));
        }
        return String.join(" ", words);
    }

    private static String best(WordList words, String term) {
        return words.of(term).getFirst().term();
    }
}
