package market.sourcing.api.imports.run;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an import end as if run once, however often it is stopped. Before the rows of a window are applied it stores how
 * their listings stand; after a crash the same rows are applied again, which changes nothing more, and are counted
 * against what was stored. Counters, remarks and the place in the file move on in one transaction.
 */
@Component
class Checkpoints {
    /** Of each kind of note so many are kept with their line; all are counted. */
    private static final long MOST_NOTES = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FirstLines firstLines;
    private final ListingsBefore listings;
    private final Remarks remarks;

    Checkpoints(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(transactions);
        this.firstLines = new FirstLines(template);
        this.listings = new ListingsBefore(jdbc);
        this.remarks = new Remarks(template);
    }

    record Opened(Map<String, FirstLines.First> first, Map<String, ListingBefore> before) {}

    Opened open(ImportId id, Window window) {
        return transaction.execute(status -> {
            var first = firstLines.note(id, window.rows());
            var stored = jdbc.sql("select window_before from import_run where id = :id")
                    .param("id", id.value())
                    .query((row, at) -> java.util.Optional.ofNullable(row.getString(1)))
                    .single();
            if (stored.isPresent()) {
                return new Opened(first, StoredJson.listings(stored.get()));
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

    Counters close(ImportId id, Counters before, Window window) {
        var after = before.after(window);
        transaction.executeWithoutResult(status -> {
            remarks.write(id, "REFUSAL", window.refusals());
            remarks.write(id, "NOTE", kept(before, window.notes()));
            jdbc.sql("""
                            update import_run set read_bytes = :bytes, read_lines = :lines, blank_lines = :blank,
                                   created_rows = :created, changed_rows = :changed, unchanged_rows = :unchanged,
                                   refused_rows = :refused, refusals = :refusals, notes = :notes, window_before = null
                            where id = :id
                            """)
                    .param("id", id.value())
                    .param("bytes", after.bytes())
                    .param("lines", after.lines())
                    .param("blank", after.blank())
                    .param("created", after.created())
                    .param("changed", after.changed())
                    .param("unchanged", after.unchanged())
                    .param("refused", after.refused())
                    .param("refusals", StoredJson.text(after.refusals()))
                    .param("notes", StoredJson.text(after.notes()))
                    .update();
        });
        return after;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    void forget(ImportId id) {
        firstLines.forget(id);
    }

    private static List<Remark> kept(Counters before, List<Remark> notes) {
        return notes.stream()
                .filter(note -> before.notes().getOrDefault(note.code(), 0L) < MOST_NOTES)
                .toList();
    }
}
