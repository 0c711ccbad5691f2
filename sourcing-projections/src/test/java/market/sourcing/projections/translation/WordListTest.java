package market.sourcing.projections.translation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
        var words = words(TITLES);

        assertThat(best(words, "vase")).isEqualTo("花瓶");
        assertThat(best(words, "花瓶")).isEqualTo("vase");
        assertThat(words.of("ceramic")).extracting(Rendering::term).contains("陶瓷", "gom");
        assertThat(best(words, "杯子")).isIn("cup", "coc");
        assertThat(words.of("coc")).extracting(Rendering::term).contains("cup", "杯子");
    }

    @Test
    void two_that_met_once_are_less_alike_than_two_that_always_meet() {
        var words = words(TITLES);

        // Twice 2, divided by 2 and 2 and the doubt of 3.
        assertThat(words.of("vase").getFirst().likeness()).isCloseTo(4.0 / 7, within(1e-9));
        assertThat(words.of("vase").getFirst().isSure()).isTrue();
        var once = words(List.of(Map.of("zh", "茶壶", "en", "teapot")));
        assertThat(once.of("teapot")).containsExactly(Rendering.taught("茶壶", 0.4));
        assertThat(once.of("teapot").getFirst().isSure()).isFalse();
    }

    @Test
    void of_listings_that_are_gone_nothing_is_left() {
        var without = words(TITLES.subList(2, 4));

        assertThat(without.of("vase")).isEmpty();
        assertThat(without.of("花瓶")).isEmpty();
        assertThat(best(without, "陶瓷")).isIn("ceramic", "gom");
    }

    @Test
    void a_title_in_one_language_alone_or_in_one_that_no_station_speaks_teaches_nothing() {
        assertThat(words(List.of(Map.of("zh", "花瓶"), Map.of("en", "vase"))).size())
                .isZero();
        assertThat(words(List.of(Map.of("fr", "vase", "de", "Blumenvase"))).size())
                .isZero();
    }

    @Test
    void a_word_of_both_titles_does_not_stand_for_itself() {
        var words = words(List.of(Map.of("zh", "NASA 套装", "en", "NASA suit")));

        assertThat(words.of("nasa")).extracting(Rendering::term).containsExactlyInAnyOrder("suit", "套装");
    }

    @Test
    void what_is_no_word_and_what_is_too_long_does_no_harm() {
        var long300 = "花瓶".repeat(150);
        var words = words(List.of(
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
        var words = words(titles);
        Collections.shuffle(titles, random);
        var again = words(titles);

        assertThat(again.size()).isEqualTo(words.size()).isPositive();
        for (String letters : List.of("红蓝花瓶杯布包裤衫", "abcdefghi")) {
            letters.chars().mapToObj(Character::toString).forEach(one -> {
                assertThat(again.of(one)).isEqualTo(words.of(one)).hasSizeLessThanOrEqualTo(4);
                assertThat(words.of(one)).allMatch(each -> each.likeness() > 0 && each.likeness() <= 1);
            });
        }
    }

    @Test
    void one_factory_does_not_outvote_what_many_others_say() {
        var lessons = new ArrayList<Lesson>();
        for (int n = 0; n < 20; n++) {
            lessons.add(new Lesson("factory-" + n, Map.of("zh", "花瓶", "en", "vase")));
        }
        for (int n = 0; n < 150; n++) {
            lessons.add(new Lesson("loud", Map.of("zh", "甲乙 丙丁", "en", "vase")));
        }
        var words = WordList.of(lessons);

        assertThat(best(words, "vase")).isEqualTo("花瓶");
        assertThat(words.of("vase").subList(1, words.of("vase").size())).noneMatch(Rendering::isSure);
        assertThat(words.of("花瓶").getFirst().isSure()).isTrue();
    }

    /** As if each listing were of a factory of its own: where nobody else speaks nobody is outvoted. */
    @Property(tries = 50)
    void of_one_factory_all_is_learned_that_its_titles_teach(@ForAll long seed) {
        var random = new Random(seed);
        var titles = new ArrayList<Map<String, String>>();
        for (int n = 0; n < 60; n++) {
            titles.add(Map.of("zh", title(random, "红蓝花瓶杯布包裤衫"), "en", title(random, "abcdefghi")));
        }
        var each = words(titles);
        var all = WordList.of(
                titles.stream().map(title -> new Lesson("factory", title)).toList());

        "红蓝花瓶杯布包裤衫abcdefghi"
                .chars()
                .mapToObj(Character::toString)
                .forEach(one -> assertThat(all.of(one)).isEqualTo(each.of(one)));
    }

    @Test
    void of_a_title_the_first_words_count_and_of_a_language_the_commonest() {
        var random = new Random(1);
        var titles = new ArrayList<String>();
        for (int n = 0; n < 300; n++) {
            titles.add("vase "
                    + random.ints(299, 0x4e00, 0x9fff)
                            .mapToObj(Character::toString)
                            .collect(joining()));
        }

        var words = TitleWords.of(titles, 500);

        assertThat(words.words()).hasSize(500).contains("vase");
        assertThat(words.titles()).hasSize(300).allMatch(title -> title.length <= TitleWords.MOST_OF_A_TITLE);
    }

    /** One factory fills four thousand listings with random letters in all languages: they are learned from in little room. */
    @Test
    void invented_words_take_little_room() {
        var random = new Random(2);
        var lessons = new ArrayList<Lesson>();
        for (int n = 0; n < 4_000; n++) {
            var titles = new HashMap<String, String>();
            for (String language : WordList.LANGUAGES) {
                titles.put(
                        language,
                        random.ints(300, 0x4e00, 0x9fff)
                                .mapToObj(Character::toString)
                                .collect(joining()));
            }
            lessons.add(new Lesson("factory", titles));
        }

        assertThat(WordList.of(lessons).size()).isBetween(1, 4 * 3 * 8_000);
        var numbered =
                TitleWords.of(lessons.stream().map(lesson -> lesson.title("zh")).toList());
        assertThat(numbered.words()).hasSize(TitleWords.MOST);
    }

    /** Each listing of a factory of its own. */
    private static WordList words(List<Map<String, String>> titles) {
        return WordList.of(IntStream.range(0, titles.size())
                .mapToObj(number -> new Lesson("factory-" + number, titles.get(number)))
                .toList());
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
