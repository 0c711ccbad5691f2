package market.sourcing.infra.imports.offer;

import java.nio.charset.StandardCharsets;
import market.sourcing.infra.imports.line.Line;

/** Rows of an offers file, for tests: a sound one, and changes to it. */
final class Rows {
    static final String SOUND = """
            {"offer_id":"1001","category":"bag","title_zh":"帆布包","title_en":"Canvas bag","currency":"CNY",
            "price":"37.00","price_min":null,"price_max":null,"min_order_quantity":null,
            "price_ladder":[{"from":2,"to":199,"price":"37.00"},{"from":200,"to":null,"price":"36.00"}],
            "unit":"个","sold_90_days":30,"orders_count":10,"ship_from":["浙江","台州市"],"repurchase_rate":"12%",
            "goods_score":4.9,"tags":["48小时发货","混批"],"free_shipping":null,"new_item":true,"hot_item":null,
            "shop":{"shop_ref":"134f07e63f97","biz_type":"生产加工","service_tags":["深度验厂"],"super_factory":false,
            "factory_inspection":true,"gold_manufacturer":null,"verified":null,"scores":null,"shop_years":null}}""".replace("\n", "");

    private static final OfferReader READER = new OfferReader();

    private Rows() {}

    static OfferRow sound() {
        return read(SOUND);
    }

    /** The sound row with one piece of its text replaced. */
    static OfferRow with(String piece, String other) {
        if (!SOUND.contains(piece)) {
            throw new IllegalArgumentException(piece);
        }
        return read(SOUND.replace(piece, other));
    }

    static OfferRow read(String line) {
        return read(line.getBytes(StandardCharsets.UTF_8));
    }

    static OfferRow read(byte[] line) {
        return READER.read(new Line(1, line.length, line.length, line));
    }
}
