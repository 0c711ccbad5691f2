package market.sourcing.infra.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what agents had been told when they ordered; what is kept once stays as it is. */
public record ToldTable(JdbcClient jdbc) {
    /** Of two who keep at once the first one counts, and the other adds nothing. */
    private static final String KEEP = """
            with first_one as (
              insert into told_at_order (order_id) values (:order) on conflict do nothing returning order_id)
            insert into told_of_listing
              (order_id, listing_id, pool_id, confirmed, confirmed_at, position, version, sha256, record)
            select first_one.order_id, told.* from first_one cross join unnest(
              :listings::text[], :pools::text[], :confirmed::bigint[], :at::text[], :positions::bigint[], :versions::int[],
              :hashes::text[], :records::text[]) told""";

    private static final String READ = """
            select t.listing_id, t.pool_id, t.confirmed, t.confirmed_at, t.position, t.version, t.sha256, t.record
            from told_at_order o left join told_of_listing t on t.order_id = o.order_id
            where o.order_id = :order order by t.listing_id""";

    /** By the ids of listings; empty where nothing was kept for the order yet, which is not the same as that nothing had been told. */
    public Optional<List<Told>> of(String orderId) {
        var rows = jdbc.sql(READ)
                .param("order", orderId)
                .query((row, _) ->
                        row.getString("listing_id") == null ? Optional.<Told>empty() : Optional.of(told(row)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    public void keep(String orderId, List<Told> told) {
        jdbc.sql(KEEP)
                .param("order", orderId)
                .param("listings", Columns.texts(told, Told::listingId))
                .param("pools", Columns.texts(told, Told::poolId))
                .param("confirmed", told.stream().map(Told::confirmed).toArray(Long[]::new))
                .param("at", Columns.texts(told, it -> it.confirmedAt().toString()))
                .param("positions", told.stream().map(Told::position).toArray(Long[]::new))
                .param("versions", told.stream().map(Told::version).toArray(Integer[]::new))
                .param("hashes", Columns.texts(told, Told::sha256))
                .param("records", Columns.texts(told, Told::record))
                .update();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                text(row, "listing_id"),
                text(row, "pool_id"),
                row.getLong("confirmed"),
                Instant.parse(text(row, "confirmed_at")),
                row.getLong("position"),
                row.getInt("version"),
                text(row, "sha256"),
                row.getString("record"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
