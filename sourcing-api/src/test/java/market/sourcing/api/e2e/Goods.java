package market.sourcing.api.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Factories and listings to trade with, and the bodies that make them. */
final class Goods {
    private Goods() {}

    /** An id, and the version it is at. */
    record Thing(String id, long version) {
        String path(String verb) {
            return (id.startsWith("factory-") ? "/api/factories/" : "/api/listings/") + id + verb;
        }
    }

    static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    /** The ids of what a search shows to a buyer, in its order. */
    static List<String> found(String words) {
        return Client.OTHER_BUYER
                .get("/api/listings?q=" + words)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    static Map<String, Object> factory() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Yiwu Bags 义乌箱包厂");
        body.put("country", "CN");
        body.put("taxNumber", "9133" + unique());
        body.put("region", "Zhejiang, Yiwu");
        return body;
    }

    static Map<String, Object> price(String value) {
        return Map.of("value", value, "currency", "CNY");
    }

    static Map<String, Object> tier(int from, String price) {
        return Map.of("from", from, "price", price(price));
    }

    /** A bag from 20 pieces in cartons of 5, cheaper from 60 and from 200. */
    static Map<String, Object> bag(String factoryId, String title) {
        var body = new LinkedHashMap<String, Object>();
        body.put("factoryId", factoryId);
        body.put("titles", Map.of("en", title, "zh", "托特包"));
        body.put("category", "bags");
        body.put("skus", List.of(Map.of("code", "BAG-" + unique(), "attributes", Map.of("colour", "black"))));
        body.put("ladder", List.of(tier(20, "6.1000"), tier(60, "5.8350"), tier(200, "5.2")));
        body.put("minimumOrderQuantity", 20);
        body.put("orderMultiple", 5);
        body.put("labels", List.of("new"));
        body.put("shipFrom", "Zhejiang, Yiwu");
        return body;
    }

    static Thing onboarded(Client owner) {
        var answer = owner.create("/api/factories", factory());
        return new Thing(answer.id(), answer.version());
    }

    static Thing verified(Client owner) {
        var factory = onboarded(owner);
        var answer = Client.OPERATOR.change(factory.path("/verify"), factory.version());
        return new Thing(factory.id(), answer.version());
    }

    static Thing drafted(Client owner, String factoryId, String title) {
        var answer = owner.create("/api/listings", bag(factoryId, title));
        return new Thing(answer.id(), answer.version());
    }

    /** Published and already to be seen. */
    static Thing published(Client owner, String factoryId, String title) {
        return published(owner, drafted(owner, factoryId, title));
    }

    /** The bag, sent within a day of the payment, of which there are so many. */
    static Thing sentInADay(Client owner, String factoryId, String title, int pieces) {
        var body = bag(factoryId, title);
        body.put("dispatchPromise", "H24");
        var listing = published(owner, body);
        count(owner, listing, pieces);
        Trade.awaitAvailable(owner, listing, pieces);
        return listing;
    }

    /** The bag made after payment, within twenty days. */
    static Thing madeToOrder(Client owner, String factoryId, String title) {
        var body = bag(factoryId, title);
        body.put("productionKind", "MADE_TO_ORDER");
        body.put("dispatchPromise", "LEAD_TIME");
        body.put("leadTimeDays", 20);
        return published(owner, body);
    }

    static Thing published(Client owner, Map<String, Object> terms) {
        var draft = owner.create("/api/listings", terms);
        return published(owner, new Thing(draft.id(), draft.version()));
    }

    /** The bag, of which there are so many. */
    static Thing inStock(Client owner, String factoryId, String title, int pieces) {
        var listing = published(owner, factoryId, title);
        count(owner, listing, pieces);
        Trade.awaitAvailable(owner, listing, pieces);
        return listing;
    }

    static Answer count(Client owner, Thing listing, int pieces) {
        var sku = owner.get(listing.path("?min-version=0")).text("/skus/0/code");
        return owner.change(listing.path("/stock"), listing.version(), Map.of("sku", sku, "units", pieces));
    }

    private static Thing published(Client owner, Thing draft) {
        var answer = owner.change(draft.path("/publish"), draft.version());
        var published = new Thing(draft.id(), answer.version());
        owner.get(published.path("?min-version=" + published.version()));
        return published;
    }

    static Map<String, Object> order(String listingId, int quantity) {
        return Map.of("lines", List.of(Map.of("listingId", listingId, "quantity", quantity)));
    }
}
