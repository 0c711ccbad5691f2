package market.sourcing.api.pool.feed.schemaorg;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.infra.feed.record.KnownAttribute;
import market.sourcing.infra.feed.record.ListingFacts;

/** A listing: its SKUs are the products. */
final class ProductGroup {
    private ProductGroup() {}

    static Map<String, Object> of(String id, ListingFacts facts) {
        var terms = facts.terms();
        return Thing.document("ProductGroup")
                .with("productGroupID", id)
                .with("name", names(terms))
                .with("category", terms.category())
                .with("keywords", terms.labels().isEmpty() ? null : List.copyOf(terms.labels()))
                .with("manufacturer", Organization.named(facts.factoryId()))
                .with(
                        "hasVariant",
                        terms.skus().stream()
                                .map(sku -> product(facts, sku).members())
                                .toList())
                .members();
    }

    /** JSON-LD's language-tagged texts. */
    private static List<Map<String, String>> names(PlainTerms terms) {
        return terms.titles().entrySet().stream()
                .map(title -> Map.of("@language", title.getKey(), "@value", title.getValue()))
                .toList();
    }

    private static Thing product(ListingFacts facts, PlainSku sku) {
        var product = Thing.of("Product")
                .with("sku", sku.code())
                .with("weight", Quantities.grams(facts.terms().unitGrams()))
                .with("offers", new Offers(facts, sku).all());
        KnownAttribute.of(sku.attributes()).forEach((known, value) -> product.with(known.word(), value));
        return product.with("additionalProperty", sku.attributes().isEmpty() ? null : properties(sku));
    }

    /** All of them, in the factory's own words. */
    private static List<Map<String, Object>> properties(PlainSku sku) {
        return sku.attributes().entrySet().stream()
                .map(stated -> Thing.of("PropertyValue")
                        .with("name", stated.getKey())
                        .with("value", stated.getValue())
                        .members())
                .toList();
    }
}
