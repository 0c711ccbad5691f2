package market.sourcing.infra.feed;

import java.util.List;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.Differences;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.Facts;
import market.sourcing.infra.feed.record.ListingFacts;
import market.sourcing.infra.feed.record.RecordKey;

/**
 * A record as the log tells of it up to a position.
 *
 * @param version how many different things it has said
 * @param position the event since which it says this
 */
record KnownRecord(RecordKey key, int version, long position, Facts facts) {
    private static final int FIRST = 1;

    static KnownRecord first(RecordKey key, long position, Facts facts) {
        return new KnownRecord(key, FIRST, position, facts);
    }

    static KnownRecord read(RecordKey key, int version, long position, String facts) {
        return new KnownRecord(
                key,
                version,
                position,
                switch (key.kind()) {
                    case FACTORY -> CanonicalJson.read(facts, FactoryFacts.class);
                    case LISTING -> CanonicalJson.read(facts, ListingFacts.class);
                });
    }

    KnownRecord saying(Facts other, long since) {
        return new KnownRecord(key, version + 1, since, other);
    }

    String json() {
        return CanonicalJson.write(facts);
    }

    /** What makes the facts of these. */
    List<Differences.Operation> to(Facts after) {
        return Differences.between(CanonicalJson.tree(facts), CanonicalJson.tree(after));
    }
}
