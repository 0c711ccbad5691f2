package market.sourcing.infra.pools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import market.sourcing.domain.listing.Availability;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.pool.Goods;
import market.sourcing.projections.view.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Listings as pools look at them, and which of them have changed and were not judged since. */
record ListingTable(JdbcClient jdbc) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = "listing_id, factory_id, availability, goods, touched";

    /** @param events about listings, in position order */
    void take(List<Recorded> events) {
        var listings = new TreeMap<String, KnownListing>();
        ofIds(events.stream().map(each -> about(each).listingId()).distinct().toList())
                .forEach(known -> listings.put(known.id(), known));
        for (var recorded : events) {
            var event = about(recorded);
            if (event instanceof ListingDrafted drafted) {
                listings.put(drafted.listingId(), drafted(drafted));
            } else {
                // Without its first event, which could not be read, it is not known until that can be.
                listings.computeIfPresent(event.listingId(), (_, known) -> known.after(event, recorded.position()));
            }
        }
        if (!listings.isEmpty()) {
            write(List.copyOf(listings.values()));
        }
    }

    private static ListingEvent about(Recorded recorded) {
        return (ListingEvent) recorded.event();
    }

    private static KnownListing drafted(ListingDrafted drafted) {
        return new KnownListing(
                drafted.listingId(), drafted.factoryId(), Availability.DRAFT, Goods.of(drafted.terms()), null);
    }

    private void write(List<KnownListing> listings) {
        jdbc.sql("insert into pools_listing (" + COLUMNS + ") select * from unnest(?::text[], ?::text[], ?::text[],"
                        + " ?::json[], ?::bigint[]) on conflict (listing_id) do update set"
                        + " availability = excluded.availability, goods = excluded.goods, touched = excluded.touched,"
                        + " retry_at = null")
                .params(
                        texts(listings, KnownListing::id),
                        texts(listings, KnownListing::factoryId),
                        texts(listings, listing -> listing.availability().name()),
                        texts(listings, listing -> JSON.writeValueAsString(listing.goods())),
                        listings.stream().map(KnownListing::touched).toArray(Long[]::new))
                .update();
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private List<KnownListing> ofIds(Collection<String> ids) {
        return jdbc.sql("select " + COLUMNS + " from pools_listing where listing_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query((row, _) -> known(row))
                .list();
    }

    /** Those that have changed, the longest waiting first. */
    List<KnownListing> touched(int atMost) {
        return jdbc.sql("select " + COLUMNS + " from pools_listing where touched is not null"
                        + " and (retry_at is null or retry_at <= now()) order by touched limit ?")
                .param(atMost)
                .query((row, _) -> known(row))
                .list();
    }

    /** All of them in the order of their ids. */
    List<KnownListing> after(String last, int atMost) {
        return jdbc.sql("select " + COLUMNS + " from pools_listing where listing_id > ? order by listing_id limit ?")
                .params(last, atMost)
                .query((row, _) -> known(row))
                .list();
    }

    /** Those of a factory. */
    List<KnownListing> ofFactory(String factory, String last, int atMost) {
        return jdbc.sql("select " + COLUMNS + " from pools_listing where factory_id = ? and listing_id > ?"
                        + " order by listing_id limit ?")
                .params(factory, last, atMost)
                .query((row, _) -> known(row))
                .list();
    }

    /** Those in a pool. */
    List<KnownListing> in(String pool, String last, int atMost) {
        return jdbc.sql("select " + COLUMNS + " from pools_listing join pools_seat using (listing_id)"
                        + " where pool_id = ? and entered and listing_id > ? order by listing_id limit ?")
                .params(pool, last, atMost)
                .query((row, _) -> known(row))
                .list();
    }

    private static KnownListing known(ResultSet row) throws SQLException {
        return new KnownListing(
                row.getString("listing_id"),
                row.getString("factory_id"),
                Availability.valueOf(row.getString("availability")),
                JSON.readValue(row.getString("goods"), Goods.class),
                row.getObject("touched", Long.class));
    }

    /** They were judged; one that has changed again meanwhile is still to be. */
    void judged(List<KnownListing> listings) {
        jdbc.sql("""
                        update pools_listing set touched = null, retry_at = null
                        from unnest(?::text[], ?::bigint[]) as judged (listing_id, touched)
                        where pools_listing.listing_id = judged.listing_id and pools_listing.touched = judged.touched""")
                .params(
                        texts(listings, KnownListing::id),
                        listings.stream().map(KnownListing::touched).toArray(Long[]::new))
                .update();
    }

    /**
     * It could not be judged, whatever asked for it: it is tried again by itself. What is noted of it is another number then, so that
     * nobody takes it for judged who has read it before.
     */
    void putOff(String listing, int seconds) {
        jdbc.sql(
                        "update pools_listing set touched = -1 - coalesce(touched, 0), retry_at = now() + make_interval(secs => ?)"
                                + " where listing_id = ?")
                .params(seconds, listing)
                .update();
    }
}
