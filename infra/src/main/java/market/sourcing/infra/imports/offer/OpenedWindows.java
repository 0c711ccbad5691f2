package market.sourcing.infra.imports.offer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.StoredJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Makes an import of offers end as if run once, however often it is stopped. Before the rows of a window are applied it
 * stores how their listings stand; after a crash the same rows are applied again, which changes nothing more, and are
 * counted against what was stored.
 */
final class OpenedWindows {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FirstLines firstLines;
    private final ListingsBefore listings;

    OpenedWindows(JdbcTemplate template, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
        this.firstLines = new FirstLines(template);
        this.listings = new ListingsBefore(jdbc);
    }

    record Opened(Map<String, FirstLines.First> first, Map<String, ListingBefore> before) {}

    Opened open(ImportId id, Window window) {
        return transaction.execute(status -> {
            var first = firstLines.note(id, window.rows());
            var stored = jdbc.sql("select window_before from import_run where id = :id")
                    .param("id", id.value())
                    .query((row, at) -> Optional.ofNullable(row.getString(1)))
                    .single();
            if (stored.isPresent()) {
                var before = StoredJson.read(stored.get(), new TypeReference<TreeMap<String, ListingBefore>>() {});
                return new Opened(first, before);
            }
            var ids = window.rows().stream()
                    .map(row -> row.offer().listingId().value())
                    .toList();
            var before = listings.of(ids);
            jdbc.sql("update import_run set window_before = :before where id = :id")
                    .param("id", id.value())
                    .param("before", StoredJson.text(before))
                    .update();
            return new Opened(first, before);
        });
    }

    void forget(ImportId id) {
        firstLines.forget(id);
    }
}
