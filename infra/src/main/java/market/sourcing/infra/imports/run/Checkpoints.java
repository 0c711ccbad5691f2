package market.sourcing.infra.imports.run;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where imports are: counters, remarks and the place in the file move on in one transaction. Every kind of file sees to it
 * that what it does between two checkpoints can be done again.
 */
@Component
public class Checkpoints {
    /** Of each kind of note so many are kept with their line; all are counted. */
    private static final long MOST_NOTES = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Remarks remarks;

    Checkpoints(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(transactions);
        this.remarks = new Remarks(template);
    }

    /** In the transaction of the caller, where there is one. */
    public Counters close(ImportId id, Counters before, StepResult step) {
        var after = before.after(step);
        transaction.executeWithoutResult(status -> {
            remarks.write(id, "REFUSAL", step.refusals());
            remarks.write(id, "NOTE", kept(before, step.notes()));
            jdbc.sql("""
                            update import_run set read_bytes = :bytes, read_lines = :lines, blank_lines = :blank,
                                   created_rows = :created, changed_rows = :changed, unchanged_rows = :unchanged,
                                   refused_rows = :refused, refusals = :refusals, notes = :notes, window_before = null,
                                   lines_per_second = lines_per_second * exp(-past / :memory)
                                       + :settled * (1 - exp(-past / :memory)) / past,
                                   checkpoint_at = clock_timestamp()
                            from (select greatest(0.001, extract(epoch from
                                      clock_timestamp() - coalesce(checkpoint_at, clock_timestamp())))::float8 as past
                                  from import_run where id = :id) since
                            where id = :id
                            """)
                    .param("memory", Pace.MEMORY.toSeconds())
                    .param("settled", after.settled() - before.settled())
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

    public TransactionTemplate transaction() {
        return transaction;
    }

    private static List<Remark> kept(Counters before, List<Remark> notes) {
        return notes.stream()
                .filter(note -> before.notes().getOrDefault(note.code(), 0L) < MOST_NOTES)
                .toList();
    }
}
