package market.sourcing.infra.abuse;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.rulebook.AbuseRules.Share;
import market.sourcing.infra.eventstore.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many orders of a category were paid and claimed, by buyer, and when time released money. */
record TradeTable(JdbcClient jdbc) {
    private static final String ALL = "";

    /** When the factory got an order's money because nobody had confirmed the receipt in time. */
    record Release(String event, Instant at) {}

    void released(String orderId, Release release) {
        jdbc.sql("""
                        insert into abuse_release (order_id, event, released_at) values (?, ?, ?)
                        on conflict (order_id) do update set event = excluded.event, released_at = excluded.released_at""")
                .params(orderId, release.event(), StoredTime.text(release.at()))
                .update();
    }

    Optional<Release> release(String orderId) {
        return jdbc.sql("select event, released_at from abuse_release where order_id = ?")
                .param(orderId)
                .query((row, _) -> new Release(row.getString(1), StoredTime.instant(row.getString(2))))
                .optional();
    }

    void categories(Map<String, String> byListing) {
        jdbc.sql("""
                        insert into abuse_category (listing_id, category) select * from unnest(?::text[], ?::text[])
                        on conflict (listing_id) do update set category = excluded.category""")
                .params(
                        byListing.keySet().toArray(String[]::new),
                        byListing.values().toArray(String[]::new))
                .update();
    }

    List<String> categoriesOf(Collection<String> listings) {
        return jdbc.sql("select distinct category from abuse_category where listing_id = any(?) order by category")
                .param(listings.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void paid(String category, String buyerId) {
        for (var who : List.of(ALL, buyerId)) {
            jdbc.sql("""
                            insert into abuse_paid (category, buyer_id, orders, returned) values (?, ?, 1, 0)
                            on conflict (category, buyer_id) do update set orders = abuse_paid.orders + 1""").params(category, who).update();
        }
    }

    /** Only the first claim of an order counts. */
    void claimed(String category, Claim claim) {
        int first = jdbc.sql("insert into abuse_claimed (category, buyer_id, order_id, event) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(category, claim.buyerId(), claim.orderId(), claim.event())
                .update();
        if (first == 1) {
            jdbc.sql("update abuse_paid set returned = returned + 1 where category = ? and buyer_id in ('', ?)")
                    .params(category, claim.buyerId())
                    .update();
        }
    }

    Share ofAll(String category) {
        return of(category, ALL);
    }

    Share of(String category, String buyerId) {
        return jdbc.sql("select orders, returned from abuse_paid where category = ? and buyer_id = ?")
                .params(category, buyerId)
                .query((row, _) -> new Share(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Share(0, 0));
    }

    /** Where the buyer claimed something of the category, at most so many. */
    List<String> claims(String category, String buyerId, int atMost) {
        return jdbc.sql("select event from abuse_claimed where category = ? and buyer_id = ? order by order_id limit ?")
                .params(category, buyerId, atMost)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
