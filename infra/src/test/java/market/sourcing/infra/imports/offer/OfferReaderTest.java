package market.sourcing.infra.imports.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import market.sourcing.infra.imports.line.Line;
import market.sourcing.infra.imports.run.LineCode;
import market.sourcing.infra.imports.run.RowRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"offer_id\":\"1001\",                  | ``                                  | FIELD_MISSING    | offer_id",
                "\"offer_id\":\"1001\"                   | \"offer_id\":\"../etc\"             | FIELD_INVALID    | offer_id",
                "\"offer_id\":\"1001\"                   | \"offer_id\":true                   | FIELD_WRONG_TYPE | offer_id",
                "\"category\":\"bag\"                    | \"category\":\"Big Bags\"           | INVALID_VALUE    | category",
                "\"currency\":\"CNY\"                    | \"currency\":\"XXQ\"                | UNKNOWN_CURRENCY | currency",
                "\"currency\":\"CNY\"                    | \"currency\":null                   | FIELD_MISSING    | currency",
                "\"price\":\"37.00\",\"price_min\"       | \"price\":\"cheap\",\"price_min\"   | FIELD_INVALID    | price",
                "\"price\":\"37.00\",\"price_min\"       | \"price\":\"0.00\",\"price_min\"    | INVALID_VALUE    | price",
                "\"price\":\"37.00\",\"price_min\"       | \"price\":\"-1\",\"price_min\"      | INVALID_VALUE    | price",
                "\"price\":\"37.00\",\"price_min\"       | \"price\":1e999999999,\"price_min\" | FIELD_INVALID    | price",
                "\"price\":\"37.00\",\"price_min\"       | \"price\":[1],\"price_min\"         | FIELD_WRONG_TYPE | price",
                "\"min_order_quantity\":null             | \"min_order_quantity\":0            | FIELD_INVALID    | min_order_quantity",
                "\"min_order_quantity\":null             | \"min_order_quantity\":-5           | FIELD_INVALID    | min_order_quantity",
                "\"min_order_quantity\":null             | \"min_order_quantity\":\"two\"      | FIELD_WRONG_TYPE | min_order_quantity",
                "\"min_order_quantity\":null             | \"min_order_quantity\":99999999999999999999 | FIELD_INVALID | min_order_quantity",
                "\"from\":200                            | \"from\":150                        | LADDER_OVERLAPS  | ladder",
                "\"from\":200                            | \"from\":300                        | LADDER_HAS_A_GAP | ladder",
                "\"price\":\"36.00\"                     | \"price\":\"37.00\"                 | LADDER_MUST_FALL | ladder",
                "\"price\":\"36.00\"                     | \"price\":\"38.00\"                 | LADDER_MUST_FALL | ladder",
                "\"price_ladder\":[{\"from\":2,          | \"price_ladder\":[{\"from\":\"2\",  | FIELD_WRONG_TYPE | price_ladder[0].from",
                "\"sold_90_days\":30                     | \"sold_90_days\":-1                 | FIELD_INVALID    | sold_90_days",
                "\"sold_90_days\":30                     | \"sold_90_days\":1.5                | FIELD_WRONG_TYPE | sold_90_days",
                "\"tags\":[\"48小时发货\",\"混批\"]          | \"tags\":\"混批\"                    | FIELD_WRONG_TYPE | tags",
                "\"new_item\":true                       | \"new_item\":\"yes\"                | FIELD_WRONG_TYPE | new_item",
                "\"shop\":{                              | \"shop\":7,\"other\":{              | FIELD_WRONG_TYPE | shop.",
                "\"shop_ref\":\"134f07e63f97\"           | \"shop_ref\":\"a b\"                | FIELD_INVALID    | shop.shop_ref",
                "Canvas bag                              | Canvas\\u0000bag                    | FIELD_INVALID    | title_en",
                "Canvas bag                              | Canvas \\ud800 bag                  | FIELD_INVALID    | title_en",
                "\"unit\":\"个\"                          | \"unit\":\"123456789012345678901\"  | FIELD_INVALID    | unit",
            })
    void a_faulty_field_is_refused_by_name(String piece, String other, String code, String field) {
        var refused = catchThrowableOfType(RowRefused.class, () -> Rows.with(piece, other));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.facts()).containsEntry("field", field);
    }

    @Test
    void without_a_title_in_any_language_there_is_no_listing() {
        var refused = catchThrowableOfType(
                RowRefused.class,
                () -> Rows.read(Rows.SOUND.replace("\"帆布包\"", "null").replace("\"Canvas bag\"", "\" \u200b&nbsp;\"")));

        assertThat(refused.code()).isEqualTo(RowCode.TITLE_MISSING.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"offer_id\":\"1\",",
                "{\"offer_id\":\"1\"} trailing",
                "{\"offer_id\":\"1\",\"offer_id\":\"2\"}",
                "{'offer_id':1}",
                "not json",
                "{\"title\":\"a\tb\"}",
                "{\"title\":\"\u0000\"}",
                "{\"price\":1e2147483648}",
                "\u0000",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void what_is_not_one_json_value_is_refused(String line) {
        var refused = catchThrowableOfType(RowRefused.class, () -> Rows.read(line));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(RowCode.NOT_JSON.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "null"})
    void json_that_is_not_an_object_is_refused(String line) {
        var refused = catchThrowableOfType(RowRefused.class, () -> Rows.read(line));

        assertThat(refused.code()).isEqualTo(RowCode.NOT_AN_OBJECT.name());
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        var refused =
                catchThrowableOfType(RowRefused.class, () -> Rows.read(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}));

        assertThat(refused.code()).isEqualTo(LineCode.NOT_UTF_8.name());
    }

    @Test
    void a_line_that_was_passed_over_is_refused_with_its_length() {
        var refused = catchThrowableOfType(
                RowRefused.class, () -> new OfferReader().read(new Line(7, 11_000_000, 10_485_760, new byte[0])));

        assertThat(refused.code()).isEqualTo(LineCode.LINE_TOO_LONG.name());
        assertThat(refused.facts()).isEqualTo(Map.of("bytes", 10_485_760L));
    }

    @Test
    void a_byte_order_mark_before_the_first_row_is_no_fault() {
        assertThat(Rows.read("\uFEFF" + Rows.SOUND).offerId()).isEqualTo("1001");
    }
}
