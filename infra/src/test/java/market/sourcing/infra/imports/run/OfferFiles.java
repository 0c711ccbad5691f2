package market.sourcing.infra.imports.run;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of offers, for tests. */
final class OfferFiles {
    private OfferFiles() {}

    /** So many offers of two factories; the prefix tells the offers of one test from those of another. */
    static String offers(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> offer(prefix + "-" + number, prefix + "-shop-" + number % 2, "12.50"))
                .collect(Collectors.joining());
    }

    static String offer(String id, String shop, String price) {
        return """
                {"offer_id":"%s","category":"bag","title_zh":"帆布包","currency":"CNY","price":"%s","min_order_quantity":2,\
                "sold_90_days":7,"stock":40,"shop":{"shop_ref":"%s"}}
                """.formatted(id, price, shop);
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
