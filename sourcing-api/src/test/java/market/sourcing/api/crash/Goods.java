package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A verified factory and what it has on sale. */
record Goods(String factoryId, List<String> listingIds) {

    static Goods putOnSale(Client client, int count) throws IOException, InterruptedException {
        return putOnSale(client, "A", count);
    }

    /** @param which a capital letter that tells factories apart */
    static Goods putOnSale(Client client, String which, int count) throws IOException, InterruptedException {
        return putOnSale(client, which, count, "H48");
    }

    /** @param promise the class within which they are sent */
    static Goods putOnSale(Client client, String which, int count, String promise)
            throws IOException, InterruptedException {
        var factory = good(client.post(
                "factory",
                "/api/factories",
                "factory-" + which,
                Map.of(
                        "name",
                        "Crash-proof bags " + which,
                        "country",
                        "CN",
                        "taxNumber",
                        "91330782MA2E1A2B3" + which,
                        "region",
                        "浙江 义乌")));
        var factoryId = factory.text("id");
        good(client.change("operator", "/api/factories/" + factoryId + "/verify", 0));
        var listings = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            var listing = good(client.post(
                    "factory", "/api/listings", "sale-" + which + number, draft(factoryId, "sale-" + number, promise)));
            listings.add(listing.text("id"));
            good(client.change("factory", "/api/listings/" + listing.text("id") + "/publish", 0));
        }
        return new Goods(factoryId, listings);
    }

    /** Nothing of it is unlimited any more. */
    void count(Client client, int pieces) throws IOException, InterruptedException {
        for (int number = 0; number < listingIds.size(); number++) {
            good(client.post(
                    "factory",
                    "/api/listings/" + listingIds.get(number) + "/stock",
                    null,
                    Map.of("sku", "sale-" + number, "units", pieces)));
        }
    }

    Object draft(String sku) {
        return draft(factoryId, sku, "H48");
    }

    private static Object draft(String factoryId, String sku, String promise) {
        return Map.of(
                "factoryId",
                factoryId,
                "titles",
                Map.of("zh", "帆布手提包", "en", "Canvas bag " + sku),
                "category",
                "bags",
                "currency",
                "CNY",
                "dispatchPromise",
                promise,
                "skus",
                List.of(Map.of("code", sku)),
                "ladder",
                List.of(Map.of("from", 1, "price", Map.of("value", "6.1000", "currency", "CNY"))));
    }

    static Object order(String listingId, int quantity) {
        return Map.of("lines", List.of(Map.of("listingId", listingId, "quantity", quantity)));
    }

    private static Answer good(Answer answer) {
        assertThat(answer.isGood()).as(answer.toString()).isTrue();
        return answer;
    }
}
