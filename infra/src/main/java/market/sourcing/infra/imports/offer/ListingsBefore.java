package market.sourcing.infra.imports.offer;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the log itself how listings stand: read models may be behind. */
record ListingsBefore(JdbcClient jdbc) {
    /** By listing id; listings that are not here are absent. */
    Map<String, ListingBefore> of(Collection<String> listingIds) {
        return jdbc
                .sql("""
                        select aggregate_identifier, max(sequence_number) as version,
                               bool_or(payload_type = 'sourcing.listing.ListingPublished') as published
                        from domain_event where aggregate_identifier = any(:ids) group by aggregate_identifier
                        """)
                .param("ids", listingIds.toArray(String[]::new))
                .query((row, at) -> Map.entry(
                        row.getString("aggregate_identifier"),
                        new ListingBefore(row.getLong("version"), row.getBoolean("published"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
