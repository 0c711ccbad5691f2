package market.sourcing.api.pool.feed.schemaorg;

import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.ListingFacts;

/** A record as JSON-LD with the vocabulary of <a href="https://schema.org/docs/full.html">schema.org</a>. */
public final class SchemaOrg {
    private SchemaOrg() {}

    public static String of(PooledRecord pooled) {
        var id = pooled.key().id();
        return CanonicalJson.write(
                switch (pooled.key().kind()) {
                    case FACTORY -> Organization.of(id, CanonicalJson.read(pooled.facts(), FactoryFacts.class));
                    case LISTING -> ProductGroup.of(id, CanonicalJson.read(pooled.facts(), ListingFacts.class));
                });
    }
}
