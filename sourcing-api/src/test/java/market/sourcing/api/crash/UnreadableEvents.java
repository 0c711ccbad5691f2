package market.sourcing.api.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes events of every kind that can't be read straight into the log, as some tool might. */
record UnreadableEvents(StoredLog log) {
    private static final String PAID = "{\"orderId\":\"order-1\"}";

    /** One of each kind, each the beginning of something that nobody knows; returns how many. */
    int ofEachKind() throws IOException {
        var kinds = new ArrayList<List<String>>();
        kinds.add(List.of("an unknown name", "sourcing.order.Nonsense", "1", PAID));
        kinds.add(List.of("no name", "", "1", PAID));
        kinds.add(List.of("an unknown revision", "sourcing.order.OrderPaid", "99", PAID));
        kinds.add(List.of("broken JSON", "sourcing.order.OrderPaid", "1", "{\"orderId\":"));
        kinds.add(List.of("nothing", "sourcing.order.OrderPaid", "1", ""));
        kinds.add(List.of("null", "sourcing.order.OrderPaid", "1", "null"));
        kinds.add(List.of("a list", "sourcing.order.OrderPaid", "1", "[]"));
        kinds.add(List.of("a missing field", "sourcing.listing.ListingPaused", "1", "{\"listingId\":\"listing-1\"}"));
        kinds.add(List.of("text for a number", "sourcing.listing.StockCounted", "1", counted("\"sku\"", "\"12\"")));
        kinds.add(List.of("a fraction of a piece", "sourcing.listing.StockCounted", "1", counted("\"sku\"", "20.7")));
        kinds.add(List.of("a number for text", "sourcing.listing.StockCounted", "1", counted("7", "20")));
        kinds.add(List.of("the null character", "sourcing.listing.StockCounted", "1", counted("\"a\\u0000\"", "20")));
        kinds.add(List.of("half a character", "sourcing.listing.StockCounted", "1", counted("\"\\ud83d\"", "20")));
        kinds.add(List.of("a payload that an upcaster fails at", "sourcing.order.OrderPlaced", "1", "{}"));
        kinds.add(List.of("depth", "sourcing.order.OrderPaid", "1", "[".repeat(100_000)));
        kinds.add(List.of("size", "sourcing.order.OrderPaid", "1", "{\"orderId\":\"" + "x".repeat(5_000_000) + "\"}"));
        for (var kind : kinds) {
            append(aggregate(), 0, kind.get(1), kind.get(2), kind.get(3));
        }
        var good = counted("\"sku\"", "20");
        log.append(aggregate(), 0, "no time", "sourcing.listing.StockCounted", "1", good, "{}");
        log.append(aggregate(), 0, StoredLog.SOME_TIME, "sourcing.listing.StockCounted", "1", good, "{\"actor\":");
        log.append(aggregate(), 0, StoredLog.SOME_TIME, "sourcing.listing.StockCounted", null, good, "{}");
        return kinds.size() + 3;
    }

    void append(String aggregate, long sequence, String name, String revision, String payload) throws IOException {
        log.append(aggregate, sequence, StoredLog.SOME_TIME, name, revision, payload, "{}");
    }

    private static String aggregate() {
        return "nobody-" + UUID.randomUUID();
    }

    private static String counted(String sku, String units) {
        return "{\"listingId\":\"listing-1\",\"factoryId\":\"factory-1\",\"sku\":%s,\"units\":%s}"
                .formatted(sku, units);
    }
}
