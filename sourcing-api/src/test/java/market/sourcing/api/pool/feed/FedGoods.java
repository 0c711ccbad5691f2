package market.sourcing.api.pool.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.ListingFacts;
import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/** Records to tell in other words. */
public final class FedGoods {
    public static final String LISTING = "listing-0a1b";
    public static final String FACTORY = "factory-1";

    private FedGoods() {}

    public static PooledRecord factory() {
        var returns = new FactoryFacts.Returns(
                "own-returns-1",
                "returns-1",
                new PlainReturnTerms(168, "ORDINARY", false, 1, 250, 30, "BUYER", true, "OFF", 48, true),
                List.of());
        return pooled(
                RecordKey.factory(FACTORY),
                new FactoryFacts("Red Gate Bags", "CN", "Zhejiang", true, false, null, null, returns, null, null));
    }

    /** Two SKUs, one of them sold out, from two pieces on, and piece by piece for resellers. */
    public static PlainTerms bag() {
        return terms(Map.of("zh", "红色包", "en", "A red bag"), "9.9000", List.of(red(), blue()));
    }

    private static PlainSku red() {
        return new PlainSku("RED-M", Map.of("颜色", "red", "Size", "M"), List.of());
    }

    private static PlainSku blue() {
        return new PlainSku("BLUE-M", Map.of("color", "blue"), List.of(new PlainTier(1, "7.0000")));
    }

    /** The same, of which one piece is an order by itself: at the listing's ladder, and at the SKU's own. */
    public static PlainTerms fromOnePiece(String dropshipPrice) {
        return terms("CNY", 1, Map.of("en", "A red bag"), dropshipPrice, List.of(red(), blue()));
    }

    /** The same in another currency. */
    public static PlainTerms in(String currency) {
        return terms(currency, 2, Map.of("en", "A red bag"), "9.9000", List.of(red(), blue()));
    }

    public static PlainTerms terms(Map<String, String> titles, @Nullable String dropshipPrice, List<PlainSku> skus) {
        return terms("CNY", 2, titles, dropshipPrice, skus);
    }

    private static PlainTerms terms(
            String currency,
            int least,
            Map<String, String> titles,
            @Nullable String dropshipPrice,
            List<PlainSku> skus) {
        return new PlainTerms(
                titles,
                "bags",
                currency,
                skus,
                List.of(new PlainTier(least, "6.1000"), new PlainTier(100, "5.0000")),
                least,
                1,
                null,
                dropshipPrice,
                "SPOT",
                "H48",
                null,
                null,
                Set.of("new"),
                "Yiwu",
                "piece",
                120,
                null);
    }

    public static PooledRecord listing(String id, PlainTerms terms, Map<String, Integer> stock) {
        return pooled(RecordKey.listing(id), new ListingFacts(FACTORY, "PUBLISHED", terms, stock));
    }

    private static PooledRecord pooled(RecordKey key, Object facts) {
        return new PooledRecord(key, 7, 1, CanonicalJson.write(facts));
    }
}
