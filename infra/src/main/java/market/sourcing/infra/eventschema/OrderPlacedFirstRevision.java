package market.sourcing.infra.eventschema;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders of the time before money: what binds stood beside the order's own fields, all goods were sold from stock by the
 * ladder, freight was the factory's, and nobody had to pay in time.
 */
final class OrderPlacedFirstRevision {
    private static final List<String> TERMS =
            List.of("factoryId", "factoryOwnerId", "currency", "lines", "totalMinor", "dispatchPromise");

    private OrderPlacedFirstRevision() {}

    static void toSecond(ObjectNode payload) {
        var terms = payload.objectNode();
        TERMS.forEach(field -> terms.set(field, payload.remove(field)));
        terms.set("goodsMinor", terms.get("totalMinor"));
        terms.put("freightMinor", 0);
        terms.put("freightGrams", 0);
        terms.put("returnRule", "returns-1");
        terms.put("tradeRules", "trade-1");
        terms.get("lines").forEach(OrderPlacedFirstRevision::line);
        payload.set("terms", terms);
    }

    private static void line(JsonNode line) {
        ((ObjectNode) line).put("saleMode", "WHOLESALE").put("productionKind", "SPOT");
    }
}
