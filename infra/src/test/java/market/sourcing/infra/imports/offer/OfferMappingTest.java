package market.sourcing.infra.imports.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferMappingTest {

    @Test
    void ids_come_from_the_offer_and_the_shop() {
        var row = Rows.sound();

        assertThat(row.listingId().value()).isEqualTo("listing-offer-1001");
        assertThat(row.terms().externalRef()).isEqualTo("1001");
        assertThat(row.factory().factoryId().value()).isEqualTo("factory-shop-134f07e63f97");
        assertThat(row.factory().taxNumber()).matches("IMPORT-[0-9A-F]{20}");
        assertThat(row.terms().skus()).extracting(sku -> sku.code()).containsExactly("1001");
    }

    @Test
    void the_ladder_holds_with_its_open_end_and_gives_the_minimum() {
        var terms = Rows.sound().terms();

        assertThat(terms.ladder().tiers())
                .extracting(tier -> tier.from().units() + " " + tier.price().text())
                .containsExactly("2 37.0000", "200 36.0000");
        assertThat(terms.minimumOrderQuantity().units()).isEqualTo(2);
    }

    @Test
    void the_last_tier_is_opened_with_a_note() {
        var row = Rows.with("\"to\":null", "\"to\":999");

        assertThat(row.terms().ladder().tiers().getLast().to()).isNull();
        assertThat(row.notes()).contains(new Note(NoteCode.LADDER_END_OPENED, "999"));
    }

    @Test
    void a_price_shown_beside_the_ladder_is_left_out_with_a_note() {
        var row = Rows.with("\"price\":\"37.00\",\"price_min\"", "\"price\":\"30.40\",\"price_min\"");

        assertThat(row.terms().ladder().tiers().getFirst().price().text()).isEqualTo("37.0000");
        assertThat(row.notes()).contains(new Note(NoteCode.PRICE_DIFFERS_FROM_LADDER, "30.4000"));
    }

    @Test
    void one_price_is_a_ladder_of_one_tier_from_the_minimum_on() {
        var row = Rows.read(LADDERLESS.replace("\"min_order_quantity\":null", "\"min_order_quantity\":300"));

        assertThat(row.terms().ladder().tiers()).hasSize(1);
        assertThat(row.terms().ladder().start().units()).isEqualTo(300);
        assertThat(row.terms().minimumOrderQuantity().units()).isEqualTo(300);
    }

    @Test
    void the_lowest_price_of_a_range_is_taken_with_a_note() {
        var row = Rows.read(LADDERLESS
                .replace("\"price_min\":null,\"price_max\":null", "\"price_min\":\"91.08\",\"price_max\":91.92")
                .replace("\"price\":\"37.00\"", "\"price\":\"91.08\""));

        assertThat(row.terms().ladder().tiers().getFirst().price().text()).isEqualTo("91.0800");
        assertThat(row.notes()).contains(new Note(NoteCode.LOWEST_OF_RANGE_TAKEN, "91.0800 to 91.9200"));
    }

    @Test
    void a_minimum_that_nothing_states_is_one_piece_with_a_note() {
        var row = Rows.read(LADDERLESS);

        assertThat(row.terms().minimumOrderQuantity().units()).isEqualTo(1);
        assertThat(row.notes()).contains(new Note(NoteCode.MINIMUM_ASSUMED_ONE, ""));
    }

    @ParameterizedTest
    @CsvSource({"个,piece", "件,piece", "双,pair", "副,pair", "套,set", "carton,carton"})
    void counting_words_are_units(String written, String unit) {
        assertThat(Rows.with("\"unit\":\"个\"", "\"unit\":\"" + written + "\"")
                        .terms()
                        .unit())
                .isEqualTo(unit);
    }

    @Test
    void either_title_may_be_missing_and_entities_are_decoded_with_a_note() {
        var row = Rows.read(Rows.SOUND.replace("\"帆布包\"", "null").replace("Canvas bag", "Men&#39;s casual shoes "));

        assertThat(row.terms().titles().byLanguage()).isEqualTo(Map.of("en", "Men's casual shoes"));
        assertThat(row.notes()).contains(new Note(NoteCode.TITLE_CLEANED, "en"));
    }

    @Test
    void titles_in_further_languages_are_taken() {
        var row = Rows.with("\"currency\"", "\"titles\":{\"ko\":\"캔버스 백\",\"vi\":\"Túi vải\"},\"currency\"");

        assertThat(row.terms().titles().byLanguage().keySet()).containsExactly("zh", "en", "ko", "vi");
    }

    @Test
    void without_a_shop_the_offer_belongs_to_its_categorys_unattributed_factory() {
        var row = Rows.with("\"shop_ref\":\"134f07e63f97\"", "\"shop_ref\":null");

        assertThat(row.factory().factoryId().value()).isEqualTo("factory-unattributed-bag");
        assertThat(row.notes()).contains(new Note(NoteCode.FACTORY_UNATTRIBUTED, ""));
    }

    @ParameterizedTest
    @CsvSource({"24小时发货,H24", "48小时发货,H48", "'24小时发货\",\"48小时发货',H24", "包邮,H48"})
    void dispatch_tags_are_promises_and_48_hours_is_the_default(String tags, DispatchPromise promise) {
        assertThat(tagged(tags).terms().dispatchPromise()).isEqualTo(promise);
    }

    @Test
    void mixed_batch_without_a_threshold_counts_from_the_minimum() {
        var row = Rows.sound();

        assertThat(row.terms().mixedBatch()).isEqualTo(new MixedBatch(new Quantity(2), null));
        assertThat(row.notes()).contains(new Note(NoteCode.MIXED_BATCH_BY_MINIMUM, ""));
    }

    @Test
    void a_piece_of_the_ladder_is_the_dropship_price_and_without_one_there_is_none() {
        var without = tagged("代发包邮");
        var with = Rows.read(Rows.SOUND.replace("\"from\":2,", "\"from\":1,").replace("混批", "代发包邮"));

        assertThat(without.terms().dropshipPrice()).isNull();
        assertThat(without.notes()).contains(new Note(NoteCode.DROPSHIP_PRICE_NOT_STATED, ""));
        assertThat(with.terms().dropshipPrice()).isEqualTo(UnitPrice.of("37", "CNY"));
    }

    @Test
    void free_shipping_is_free_freight_from_nothing() {
        assertThat(tagged("包邮").terms().freeFreightFrom()).isEqualTo(Money.of(0, "CNY"));
        assertThat(Rows.with("\"free_shipping\":null", "\"free_shipping\":true")
                        .terms()
                        .freeFreightFrom())
                .isEqualTo(Money.of(0, "CNY"));
        assertThat(Rows.sound().terms().freeFreightFrom()).isNull();
    }

    @Test
    void custom_made_goods_are_customised() {
        assertThat(tagged("定制").terms().productionKind()).isEqualTo(ProductionKind.CUSTOMISED);
        assertThat(Rows.sound().terms().productionKind()).isEqualTo(ProductionKind.SPOT);
    }

    @Test
    void claims_are_labels() {
        var row = tagged("7天无理由\",\"运费险\",\"先采后付");

        assertThat(row.terms().labels())
                .extracting(Label::slug)
                .containsExactlyInAnyOrder("no-reason-return-7d", "freight-insurance", "pay-later", "new", "inspected");
    }

    @Test
    void an_unknown_tag_or_field_is_left_out_with_a_note() {
        var row = Rows.read(Rows.SOUND
                .replace("混批", "月光发货")
                .replace("\"unit\"", "\"colour\":1,\"unit\"")
                .replace("\"biz_type\"", "\"mood\":1,\"biz_type\""));

        assertThat(row.notes())
                .contains(
                        new Note(NoteCode.TAG_UNKNOWN, "月光发货"),
                        new Note(NoteCode.FIELD_UNKNOWN, "colour"),
                        new Note(NoteCode.FIELD_UNKNOWN, "shop.mood"));
    }

    @Test
    void skus_bring_their_attributes_ladders_and_stock() {
        var row = Rows.with("\"unit\"", """
                "skus":[{"code":"R","attributes":{"colour":"red"},"stock":5,
                "price_ladder":[{"from":2,"to":null,"price":"40"}]},{"code":"B","stock":0}],"unit\"""");

        assertThat(row.terms().skus()).extracting(sku -> sku.code()).containsExactly("R", "B");
        assertThat(row.terms().skus().getFirst().attributes()).containsEntry("colour", "red");
        assertThat(row.terms().skus().getFirst().ladder()).isNotNull();
        assertThat(row.openingStock())
                .isEqualTo(List.of(new OfferRow.OpeningStock("R", 5), new OfferRow.OpeningStock("B", 0)));
    }

    private static final String LADDERLESS = Rows.SOUND.replaceAll("\"price_ladder\":\\[.*?\\]", "\"price_ladder\":[]");

    private static OfferRow tagged(String tags) {
        return Rows.with("\"48小时发货\",\"混批\"", "\"" + tags + "\"");
    }
}
