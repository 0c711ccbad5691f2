package market.sourcing.domain.listing;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.LADDER_STARTS_TOO_HIGH;
import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static market.sourcing.domain.vocabulary.Terms.ladderIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTermsTest {

    @Test
    void terms_read_back_from_their_stored_form_are_the_same_terms() {
        var terms = Terms.ofABag()
                .sku("red", ladder(1, "7.5"))
                .sku("blue")
                .minimum(48)
                .multiple(24)
                .mixed(new MixedBatch(new Quantity(100), null))
                .dropshipAt(UnitPrice.of("9.9", "CNY"))
                .promising(DispatchPromise.LEAD_TIME, 180)
                .freeFreightFrom(100_00)
                .from("816731226821");
        assertThat(ReadBack.terms(PlainForm.of(terms.terms()))).isEqualTo(terms.terms());
        assertThat(PlainForm.of(terms.terms())).isEqualTo(terms.plain());
    }

    @Test
    void the_first_title_stated_is_the_main_one() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("vi", "Túi vải");
        titles.put("en", "Canvas bag");
        assertThat(Terms.ofABag().titled(titles).terms().titles().main()).isEqualTo("Túi vải");
    }

    @Test
    void there_is_a_title_and_its_language_is_a_subtag() {
        isInvalid("titles", () -> new Titles(Map.of()));
        isInvalid("titles", () -> new Titles(Map.of("zh-CN", "包")));
        isInvalid("titles", () -> new Titles(Map.of("\u0000", "包")));
        isInvalid("titles.zh", () -> new Titles(Map.of("zh", " ")));
        isInvalid("titles.zh", () -> new Titles(Map.of("zh", "包".repeat(301))));
        assertThat(new Titles(Map.of("zh", "包".repeat(300))).main()).hasSize(300);
    }

    @Test
    void every_code_names_one_sku() {
        var sku = new Sku("bag", Map.of(), null);
        isInvalid("skus", () -> withSkus(List.of()));
        isInvalid("skus.code", () -> withSkus(List.of(sku, new Sku(" bag ", Map.of(), null))));
        isInvalid("skus", () -> withSkus(skus(201)));
        assertThat(withSkus(skus(200)).skuCodes()).hasSize(200);
    }

    private static List<Sku> skus(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Sku("sku-" + i, Map.of(), null))
                .toList();
    }

    private static ListingTerms withSkus(List<Sku> skus) {
        var it = Terms.ofABag().terms();
        return new ListingTerms(
                it.titles(),
                it.category(),
                it.currency(),
                skus,
                it.ladder(),
                it.minimumOrderQuantity(),
                it.orderMultiple(),
                null,
                null,
                it.productionKind(),
                it.dispatchPromise(),
                null,
                null,
                it.labels(),
                null,
                it.unit(),
                null,
                null);
    }

    @Test
    void a_stated_weight_is_1_to_1_000_000_grams() {
        for (var wrong : new int[] {0, -1, 1_000_001}) {
            isInvalid("unitGrams", () -> Terms.ofABag().weighing(wrong).terms());
        }
        assertThat(Terms.ofABag().weighing(1_000_000).terms().unitGrams()).isEqualTo(1_000_000);
    }

    @Test
    void a_sku_is_bounded() {
        isInvalid("skus.code", () -> new Sku("x".repeat(65), Map.of(), null));
        isInvalid("skus.code", () -> new Sku("a\u0007", Map.of(), null));
        isInvalid("skus.attributes", () -> new Sku("a", Map.of("colour", "x".repeat(121)), null));
        isInvalid("skus.attributes", () -> new Sku("a", Map.of("", "red"), null));
        var many = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(0, 20).forEach(i -> many.put("name-" + i, "value"));
        isInvalid("skus.attributes", () -> new Sku("a", many, null));
    }

    @Test
    void the_ladder_prices_the_minimum() {
        assertThat(Terms.ofABag()
                        .minimum(3)
                        .at(ladder(3, "1"))
                        .terms()
                        .validQuantities()
                        .least())
                .isEqualTo(new Quantity(3));
        isRefused(
                LADDER_STARTS_TOO_HIGH,
                () -> Terms.ofABag().minimum(2).at(ladder(3, "1")).terms());
        var ownLadder =
                refusalOf(() -> Terms.ofABag().sku("red", ladder(3, "1")).terms());
        assertThat(ownLadder.code()).isEqualTo(LADDER_STARTS_TOO_HIGH);
        assertThat(ownLadder.facts()).containsEntry("sku", "red");
    }

    @Test
    void some_quantity_can_be_ordered() {
        isInvalid(
                "orderMultiple",
                () -> Terms.ofABag().minimum(9_999_999).multiple(9_999_998).terms());
    }

    @Test
    void everything_is_in_one_currency() {
        isRefused(
                CURRENCIES_DIFFER,
                () -> Terms.ofABag().at(ladderIn("USD", 1, "1")).terms());
        isRefused(
                CURRENCIES_DIFFER,
                () -> Terms.ofABag().sku("red", ladderIn("USD", 1, "1")).terms());
        isRefused(
                CURRENCIES_DIFFER,
                () -> Terms.ofABag().dropshipAt(UnitPrice.of("1", "USD")).terms());
        isRefused(
                CURRENCIES_DIFFER,
                () -> Terms.ofABag()
                        .mixed(new MixedBatch(null, Money.of(1, "USD")))
                        .terms());
    }

    @Test
    void a_lead_time_is_stated_exactly_where_it_is_promised() {
        isInvalid(
                "leadTimeDays",
                () -> Terms.ofABag().promising(DispatchPromise.LEAD_TIME, null).terms());
        isInvalid(
                "leadTimeDays",
                () -> Terms.ofABag().promising(DispatchPromise.D15, 20).terms());
        isInvalid(
                "leadTimeDays",
                () -> Terms.ofABag().promising(DispatchPromise.LEAD_TIME, 0).terms());
        isInvalid(
                "leadTimeDays",
                () -> Terms.ofABag().promising(DispatchPromise.LEAD_TIME, 181).terms());
    }

    @Test
    void a_mixed_batch_states_a_threshold_above_nothing() {
        isInvalid("mixedBatch", () -> new MixedBatch(null, null));
        isInvalid("mixedBatch", () -> new MixedBatch(null, Money.of(0, "CNY")));
    }

    @Test
    void freight_is_never_free_from_less_than_nothing() {
        isInvalid("freeFreightFrom", () -> Terms.ofABag().freeFreightFrom(-1).terms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000", "a\nb"})
    void texts_are_printable(String text) {
        isInvalid("unit", () -> Terms.ofABag().by(text).terms());
        isInvalid("shipFrom", () -> Terms.ofABag().shippedFrom(text).terms());
        isInvalid("externalRef", () -> Terms.ofABag().from(text).terms());
    }

    @Test
    void slugs_are_slugs_and_labels_not_too_many() {
        isInvalid("category", () -> Terms.ofABag().inCategory("Bags & more").terms());
        isInvalid("labels", () -> Terms.ofABag().labelled("NEW").terms());
        isInvalid(
                "labels",
                () -> Terms.ofABag()
                        .labelled(IntStream.range(0, 31)
                                .mapToObj(i -> "label-" + i)
                                .toArray(String[]::new))
                        .terms());
    }

    @Test
    void what_was_given_can_not_change_them_later() {
        var titles = new LinkedHashMap<>(Map.of("en", "Canvas bag"));
        var terms = Terms.ofABag().titled(titles).terms();
        titles.put("zh", "包");
        assertThat(terms.titles().byLanguage()).containsOnlyKeys("en");
    }
}
