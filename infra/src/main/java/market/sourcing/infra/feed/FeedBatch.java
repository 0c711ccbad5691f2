package market.sourcing.infra.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.Cause;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.Facts;
import market.sourcing.infra.feed.record.ListingFacts;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** What a batch of events makes of records and pools; nothing is written before all of it is known. */
final class FeedBatch {
    /** Why a factory comes and leaves. */
    private static final String FIRST_LISTING = "FIRST_LISTING";

    private static final String LAST_LISTING = "LAST_LISTING";

    private final Map<RecordKey, KnownRecord> records;
    private final Memberships memberships;
    private final Map<RecordKey, KnownRecord> said = new LinkedHashMap<>();
    private final Map<RecordKey, Map<Long, Version>> versions = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Nothing has happened yet.
     *
     * @param known all records that the events are about, as far as there are any
     */
    FeedBatch(Collection<KnownRecord> known, Memberships memberships) {
        this.records = new HashMap<>();
        known.forEach(record -> records.put(record.key(), record));
        this.memberships = memberships;
    }

    /** Which records an event is about; of one about stock only when that is told. */
    static List<RecordKey> about(Object event) {
        return switch (event) {
            case ListingEvent listing -> List.of(RecordKey.listing(listing.listingId()));
            case FactoryEvent factory -> List.of(RecordKey.factory(factory.factoryId()));
            case StandingEvent standing -> List.of(RecordKey.factory(standing.factoryId()));
            case ListingEnteredPool came -> both(came.listingId(), came.factoryId());
            case ListingLeftPool left -> both(left.listingId(), left.factoryId());
            default -> List.of();
        };
    }

    private static List<RecordKey> both(String listing, String factory) {
        return List.of(RecordKey.factory(factory), RecordKey.listing(listing));
    }

    /** Not of an event about stock. */
    void take(Recorded recorded) {
        switch (recorded.event()) {
            case ListingDrafted drafted ->
                begin(RecordKey.listing(drafted.listingId()), recorded, ListingFacts.of(drafted));
            case ListingEvent event -> listing(event.listingId(), recorded, Cause.FACTORY_EDIT, it -> it.after(event));
            case FactoryOnboarded onboarded ->
                begin(RecordKey.factory(onboarded.factoryId()), recorded, FactoryFacts.of(onboarded));
            case FactoryEvent event -> factory(event.factoryId(), recorded, cause(event), it -> it.after(event));
            case StandingEvent event -> factory(event.factoryId(), recorded, Cause.STANDING, it -> it.after(event));
            case ListingEnteredPool came -> come(came, recorded);
            case ListingLeftPool left -> leave(left, recorded);
            default -> {}
        }
    }

    /** @param atLeast as many of the SKU can be ordered from now on */
    void stocked(String listing, String sku, int atLeast, Recorded recorded) {
        listing(listing, recorded, Cause.STOCK, it -> it.stocked(sku, atLeast));
    }

    private static Cause cause(FactoryEvent event) {
        return switch (event) {
            case FactoryVerified _, FactorySuspended _, FactoryReinstated _ -> Cause.MODERATION;
            default -> Cause.FACTORY_EDIT;
        };
    }

    private void begin(RecordKey key, Recorded recorded, Facts facts) {
        say(KnownRecord.first(key, recorded.position(), facts));
    }

    private void listing(String id, Recorded recorded, Cause cause, Function<ListingFacts, Facts> then) {
        change(RecordKey.listing(id), recorded, cause, facts -> then.apply((ListingFacts) facts));
    }

    private void factory(String id, Recorded recorded, Cause cause, Function<FactoryFacts, Facts> then) {
        change(RecordKey.factory(id), recorded, cause, facts -> then.apply((FactoryFacts) facts));
    }

    private void change(RecordKey key, Recorded recorded, Cause cause, Function<Facts, Facts> then) {
        var before = records.get(key);
        // Without its first event, which could not be read, it is not known until that can be.
        if (before == null) {
            return;
        }
        var after = before.saying(then.apply(before.facts()), recorded.position());
        if (after.facts().equals(before.facts())) {
            return;
        }
        say(after);
        var pools = memberships.pools(key);
        if (!pools.isEmpty()) {
            note(new Version(after, cause, CanonicalJson.write(before.to(after.facts()))));
            pools.forEach(pool -> tell(pool, recorded, key, Move.CHANGED, null, List.of()));
        }
    }

    private void say(KnownRecord record) {
        records.put(record.key(), record);
        said.put(record.key(), record);
    }

    private void note(Version version) {
        var record = version.record();
        versions.computeIfAbsent(record.key(), _ -> new LinkedHashMap<>()).putIfAbsent(record.position(), version);
    }

    /** What cannot be told of is in no pool, or there would be more in it than is shown: it comes when its first event can be read. */
    private void come(ListingEnteredPool came, Recorded recorded) {
        var listing = records.get(RecordKey.listing(came.listingId()));
        if (listing == null || memberships.in(came.poolId(), listing.key()) != null) {
            return;
        }
        var factory = records.get(RecordKey.factory(came.factoryId()));
        if (factory != null) {
            comeWith(factory, came.poolId(), recorded);
        }
        bring(listing, came.poolId(), recorded, came.reason());
    }

    private void comeWith(KnownRecord factory, String pool, Recorded recorded) {
        var before = memberships.in(pool, factory.key());
        if (before == null) {
            bring(factory, pool, recorded, FIRST_LISTING);
        } else {
            memberships.put(before.and(1));
        }
    }

    private void bring(KnownRecord record, String pool, Recorded recorded, String reason) {
        memberships.put(Membership.begun(pool, record.key(), recorded.position()));
        note(new Version(record, null, null));
        tell(pool, recorded, record.key(), Move.ENTERED, reason, List.of());
    }

    private void leave(ListingLeftPool left, Recorded recorded) {
        var listing = memberships.in(left.poolId(), RecordKey.listing(left.listingId()));
        if (listing == null) {
            return;
        }
        var factory = memberships.in(left.poolId(), RecordKey.factory(left.factoryId()));
        if (factory != null && factory.listings() == 1) {
            take(factory, recorded, LAST_LISTING, List.of());
        } else if (factory != null) {
            memberships.put(factory.and(-1));
        }
        take(listing, recorded, left.reason(), left.criteria());
    }

    private void take(Membership membership, Recorded recorded, String reason, List<String> criteria) {
        memberships.end(membership, recorded.position());
        tell(membership.pool(), recorded, membership.key(), Move.LEFT, reason, criteria);
    }

    private void tell(
            String pool, Recorded recorded, RecordKey key, Move move, @Nullable String reason, List<String> criteria) {
        entries.add(new Entry(pool, recorded.position(), key, move, recorded.at(), reason, criteria));
    }

    /** What records say after the batch that said something else before. */
    Collection<KnownRecord> said() {
        return said.values();
    }

    /** Those that were noted before may be among them. */
    List<Version> versions() {
        return versions.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    /** Memberships that began, ended, or got another number of listings. */
    Collection<Membership> moved() {
        return memberships.moved();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
