package market.sourcing.infra.imports.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports there are, as stored. */
@Component
public class ImportRuns {
    private static final String STILL_RECEIVED = "id = :id and receipt = :receipt and state = 'RECEIVING'";

    private final JdbcClient jdbc;
    private final Remarks remarks;

    ImportRuns(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.remarks = new Remarks(template);
    }

    /**
     * Opens an import for receipt; false when there is one of this id whose file is safe here. One whose receipt was cut, that
     * failed or was called off is opened again; of two that receive it, the later counts.
     */
    boolean open(ImportRequest request, SpooledFile file) {
        var owner = request.demoOwner();
        var factory = request.factory();
        return jdbc.sql("""
                        insert into import_run (id, receipt, kind, actor, demo_owner, factory_id, profile, state)
                        values (:id, :receipt, :kind, :actor, :owner, :factory, :profile, 'RECEIVING')
                        on conflict (id) do update
                        set state = 'RECEIVING', receipt = excluded.receipt, failure = null, finished_at = null
                        where import_run.state in ('FAILED', 'CANCELLED', 'RECEIVING')
                        """)
                        .param("id", file.id().value())
                        .param("receipt", file.receipt())
                        .param("kind", request.kind().name())
                        .param("actor", request.operator().value())
                        .param("owner", owner == null ? null : owner.value())
                        .param("factory", factory == null ? null : factory.value())
                        .param("profile", request.profile())
                        .update()
                > 0;
    }

    /** False when it was called off, or is received elsewhere by now. */
    boolean receiving(SpooledFile file, long bytes) {
        return of(file, "update import_run set received_bytes = :bytes where " + STILL_RECEIVED)
                        .param("bytes", bytes)
                        .update()
                > 0;
    }

    /** The file is on disk: from here on a crash loses nothing. False when it was called off, or is received elsewhere by now. */
    boolean received(SpooledFile file, Receipt receipt) {
        return of(file, """
                        update import_run set state = 'RUNNING', received_bytes = :bytes, total_lines = :lines,
                               content_sha256 = :sha, started_at = now(),
                               checkpoint_at = now(), lines_per_second = 0 where\s""" + STILL_RECEIVED)
                        .param("bytes", receipt.bytes())
                        .param("lines", receipt.lines())
                        .param("sha", receipt.sha256())
                        .update()
                > 0;
    }

    /**
     * Nothing was taken from this body: there is no such import, or it is what it was.
     *
     * @param before how it ended when its file was sent before; null when it has not, or nobody knows any more
     */
    void giveUp(SpooledFile file, @Nullable ImportRun before) {
        if (before == null || !before.state().isOver()) {
            of(file, "delete from import_run where read_lines = 0 and " + STILL_RECEIVED)
                    .update();
            of(file, "update import_run set state = 'FAILED', failure = 'RECEIPT_CUT' where " + STILL_RECEIVED)
                    .update();
        } else {
            of(file, """
                            update import_run set state = :state, failure = :failure, received_bytes = :bytes,
                                   finished_at = :finished where\s""" + STILL_RECEIVED)
                    .param("state", before.state().name())
                    .param("failure", before.failure())
                    .param("bytes", before.receivedBytes())
                    .param("finished", time(before.finishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    void finish(SpooledFile file, ImportState state, @Nullable String failure) {
        of(file, """
                        update import_run set state = :state, failure = :failure, finished_at = now()
                        where id = :id and receipt = :receipt and state in ('RUNNING', 'CANCELLING')
                        """).param("state", state.name()).param("failure", failure).update();
    }

    private JdbcClient.StatementSpec of(SpooledFile file, String statement) {
        return jdbc.sql(statement).param("id", file.id().value()).param("receipt", file.receipt());
    }

    /** Calls it off; nothing happens when it is over, or was called off before. */
    void cancel(ImportId id) {
        jdbc.sql("""
                        update import_run set state = case state when 'RECEIVING' then 'CANCELLED' else 'CANCELLING' end,
                               finished_at = case state when 'RECEIVING' then now() end
                        where id = :id and state in ('RECEIVING', 'RUNNING')
                        """).param("id", id.value()).update();
    }

    boolean isCancelling(ImportId id) {
        return jdbc.sql("select state = 'CANCELLING' from import_run where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public Optional<ImportRun> find(ImportId id) {
        return jdbc.sql("select *, clock_timestamp() as looked_at from import_run where id = :id")
                .param("id", id.value())
                .query((row, at) -> run(row))
                .optional();
    }

    /** Rows not taken, in the order of their lines. */
    public List<Remark> refusals(ImportId id, long afterLine, int atMost) {
        return remarks.page(id, "REFUSAL", afterLine, atMost);
    }

    /** The first rows not taken for one reason. */
    public List<Remark> firstRefusals(ImportId id, String code, int atMost) {
        return remarks.first(id, "REFUSAL", code, atMost);
    }

    /** The first adjustments of one kind. */
    public List<Remark> firstNotes(ImportId id, String code, int atMost) {
        return remarks.first(id, "NOTE", code, atMost);
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        var owner = row.getString("demo_owner");
        var factory = row.getString("factory_id");
        return new ImportRun(
                new ImportId(row.getString("id")),
                row.getString("receipt"),
                ImportKind.valueOf(row.getString("kind")),
                new AccountId(row.getString("actor")),
                owner == null ? null : new AccountId(owner),
                factory == null ? null : new FactoryId(factory),
                row.getString("profile"),
                ImportState.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getString("content_sha256"),
                row.getLong("received_bytes"),
                row.getLong("total_lines"),
                counters(row),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                pace(row));
    }

    private static Counters counters(ResultSet row) throws SQLException {
        return new Counters(
                row.getLong("read_bytes"),
                row.getLong("read_lines"),
                row.getLong("blank_lines"),
                row.getLong("created_rows"),
                row.getLong("changed_rows"),
                row.getLong("unchanged_rows"),
                row.getLong("refused_rows"),
                StoredJson.counts(row.getString("refusals")),
                StoredJson.counts(row.getString("notes")));
    }

    private static Pace pace(ResultSet row) throws SQLException {
        return new Pace(
                row.getDouble("lines_per_second"),
                instant(row, "started_at"),
                instant(row, "checkpoint_at"),
                row.getObject("looked_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
