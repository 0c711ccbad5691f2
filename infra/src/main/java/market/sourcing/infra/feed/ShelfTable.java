package market.sourcing.infra.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.infra.feed.Shelves.Pieces;
import market.sourcing.infra.feed.Shelves.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pieces of the SKUs that were ever counted. */
record ShelfTable(JdbcClient jdbc) {
    Map<Place, Pieces> of(Collection<Place> places) {
        var found = new HashMap<Place, Pieces>();
        jdbc.sql("select listing_id, sku, on_hand, reserved from feed_stock join"
                        + " unnest(?::text[], ?::text[]) as wanted (listing_id, sku) using (listing_id, sku)")
                .params(Columns.texts(places, Place::listing), Columns.texts(places, Place::sku))
                .query(row -> {
                    found.put(
                            new Place(row.getString("listing_id"), row.getString("sku")),
                            new Pieces(row.getInt("on_hand"), row.getInt("reserved")));
                });
        return found;
    }

    void write(Collection<Map.Entry<Place, Pieces>> shelves) {
        jdbc.sql("insert into feed_stock (listing_id, sku, on_hand, reserved)"
                        + " select * from unnest(?::text[], ?::text[], ?::integer[], ?::integer[])"
                        + " on conflict (listing_id, sku) do update set on_hand = excluded.on_hand,"
                        + " reserved = excluded.reserved")
                .params(
                        Columns.texts(shelves, it -> it.getKey().listing()),
                        Columns.texts(shelves, it -> it.getKey().sku()),
                        shelves.stream().map(it -> it.getValue().onHand()).toArray(Integer[]::new),
                        shelves.stream().map(it -> it.getValue().reserved()).toArray(Integer[]::new))
                .update();
    }
}
