package market.sourcing.projections.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "瑜伽裤 | 瑜伽 伽裤",
                "裤 | 裤",
                "瑜伽裤 女 | 瑜伽 伽裤 女",
                "2024新款T恤 | 2024 新款 t 恤",
                "ＹＯＧＡ　Ｐａｎｔｓ | yoga pant",
                "Women's coats | woman coat",
                "Women’s boxes | woman box",
                "dresses leggings accessories | dress legging accessory",
                "shorts glasses | shorts glasses",
                "bus gas dress tennis | bus gas dress tennis",
                "knives scarves shelves lenses tomatoes buses | knife scarf shelf lenses tomato bus",
                "movies shoes watches batteries | movie shoe watch battery",
                "men feet mice | man foot mouse",
                "feet of 3 feet | foot of 3foot",
                "500 ml bottle | 500ml bottle",
                "500ml 500 ML 5 inches 5inch | 500ml 5inch",
                "2 in 1 1.5l | 2 in 1 5l",
                "cot\u00adton to\u200bte \u2060\ufeffb\u200dag\u200c | cotton tote bag",
                "瑜\u200b伽\ufe00 | 瑜伽",
                "T-shirt XL | t shirt xl",
                "model PT-200 | model pt 200",
                "T206 31382 | t206 31382",
                "요가 바지 | 요가 바지",
                "요가바지 | 요가 가바 바지",
                "áo thun nữ | ao thun nu",
                "Đầm dạ hội | dam da hoi",
                "ba\u180Bg | bag",
                "coats coat COAT | coat",
                "𠀀𠀁𠀂 | 𠀀𠀁 𠀁𠀂",
                "İstanbul | istanbul",
                "！？ ~ % | ",
            })
    void asks_for_these_terms(String query, @Nullable String terms) {
        assertThat(asked(query)).containsExactlyElementsOf(terms == null ? List.of() : List.of(terms.split(" ")));
    }

    /** Both ways round: one is the title, the other the query. */
    @ParameterizedTest
    @CsvSource({
        "knife, knives", "scarf, scarves", "shelf, shelves", "lens, lenses", "tomato, tomatoes", "bus, buses",
                "axe, axes",
        "ax, axes", "axis, axes", "leaf, leaves", "case, cases", "vase, vases", "shoe, shoes", "cookie, cookies",
        "scissor, scissors", "trouser, trousers", "jean, jeans", "woman, women", "foot, feet", "mouse, mice",
                "brandx, brandxs"
    })
    void one_is_found_by_several_and_several_by_one(String one, String several) {
        assertThat(finds(one, several)).isTrue();
        assertThat(finds(several, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, strasse",
        "Straße, STRASSE",
        "Zorbgröße, zorbgrosse",
        "Zorbgröße, zorbgrösse",
        "Smørbrød, smorbrod",
        "Œuvre, oeuvre",
        "Ærø, aero",
        "Łódź, lodz"
    })
    void a_letter_is_found_by_those_that_people_type_for_it(String one, String other) {
        assertThat(finds(one, other)).isTrue();
        assertThat(finds(other, one)).isTrue();
    }

    /** Whichever of them most listings have. */
    @ParameterizedTest
    @CsvSource({"axes, ax axe axis axes", "leaves, leaf leave leaves", "bases, base basis bases"})
    void a_plural_of_several_finds_each_of_them(String plural, String titles) {
        var asked = Terms.asked(plural);
        assertThat(asked).extracting(Word::terms).containsExactly(List.of(plural));
        for (var title : titles.split(" ")) {
            assertThat(finds(title, plural)).as(title).isTrue();
            assertThat(finds(plural, title)).as(title).isTrue();
        }
    }

    @Test
    void a_plural_that_is_shared_makes_a_title_no_longer() {
        assertThat(Terms.of(List.of("Base Axis"))).containsExactly("base", "bases", "axis", "axes");
        assertThat(Terms.count("Base Axis")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"glass, glasses", "short, shorts", "ga, gas", "bu, bus", "coat, coating"})
    void another_word_is_not_found(String one, String other) {
        assertThat(finds(one, other)).isFalse();
    }

    private static boolean finds(String title, String query) {
        var terms = Terms.of(List.of(title));
        return Terms.asked(query).stream()
                .allMatch(word -> word.terms().stream().anyMatch(terms::contains));
    }

    @Test
    void a_title_is_indexed_by_every_term_a_part_of_it_asks_for() {
        var terms = Terms.of(List.of("蜜桃瑜伽裤女 Yoga Pants", "activewear"));

        assertThat(terms).containsAll(asked("瑜伽裤")).containsAll(asked("裤")).containsAll(asked("YOGA PANT"));
        assertThat(terms).contains("activewear").doesNotHaveDuplicates();
    }

    @Test
    void a_number_and_its_unit_are_found_together_and_apart() {
        var together = Terms.of(List.of("Bottle 500ml"));
        var apart = Terms.of(List.of("Bottle 500 ml"));
        for (var query : List.of("500ml", "500 ml", "500", "ml")) {
            assertThat(together).containsAll(asked(query));
            assertThat(apart).containsAll(asked(query));
        }
    }

    @Test
    void a_code_is_found_with_its_hyphens_without_and_by_a_part() {
        var terms = Terms.of(List.of("Bag"), List.of("KB-1044-RED"));
        for (var query : List.of("KB-1044-RED", "kb1044red", "kb 1044 red", "1044")) {
            assertThat(terms).containsAll(asked(query));
        }
        assertThat(Terms.of(List.of(), List.of("KB1044"))).containsAll(asked("kb-1044"));
    }

    @Test
    void every_text_is_found_however_long_the_others_are() {
        var letters = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            letters.appendCodePoint(0x4E00 + i);
        }
        var terms = Terms.of(
                List.of(letters.toString(), letters.reverse().toString(), "Canvas tote, large"), List.of("AB-1"));
        assertThat(terms).containsAll(asked("canvas tote large")).containsAll(asked("AB-1"));
        assertThat(Terms.of(Collections.nCopies(20, letters.toString()))).hasSizeLessThanOrEqualTo(Terms.MOST);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(asked("a\u0301o")).isEqualTo(asked("áo")).containsExactly("ao");
        assertThat(asked("\u1112\u1161\u11ab\u1100\u116e\u11a8")).containsExactly("한국");
    }

    @Test
    void hostile_texts_stay_bounded() {
        assertThat(Terms.of(List.of("\uFDFA".repeat(100_000)))).hasSizeLessThanOrEqualTo(Terms.MOST);
        assertThat(Terms.of(List.of("a".repeat(100_000))))
                .allSatisfy(term -> assertThat(term).hasSizeLessThan(41));
        assertThat(Terms.of(List.of("a" + "\u0301".repeat(100_000)))).hasSizeLessThan(2);
        assertThat(asked("\uD800\u0000\uDC00")).isEmpty();
    }

    @Test
    void words_for_corrections_are_latin_and_as_written() {
        assertThat(Terms.words(List.of("Yoga Pants 瑜伽 set T206 áo Dresses")))
                .containsExactly("yoga", "pants", "dresses");
    }

    @Test
    void one_slip_makes_these_words() {
        assertThat(OneEditAway.from("yoga"))
                .contains("oga", "yoag", "yooga", "yofa", "yogas", "ayoga")
                .doesNotContain("yoga", "yg");
    }

    private static List<String> asked(String query) {
        return Terms.asked(query).stream().map(word -> word.terms().getFirst()).toList();
    }
}
