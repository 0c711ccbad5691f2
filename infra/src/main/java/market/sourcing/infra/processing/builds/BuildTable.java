package market.sourcing.infra.processing.builds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import market.sourcing.infra.processing.parked.ParkedEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table view_build. */
public record BuildTable(JdbcClient jdbc) {
    public List<Build> all() {
        return jdbc.sql("select * from view_build order by view, version, build")
                .query(BuildTable::read)
                .list();
    }

    public Optional<Build> find(UUID id) {
        return jdbc.sql("select * from view_build where build_id = ?")
                .param(id)
                .query(BuildTable::read)
                .optional();
    }

    /** Holds until the transaction ends; nobody else opens, switches or drops builds meanwhile. */
    void lockForChanges() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('view_build', 0))")
                .query((row, index) -> index)
                .list();
    }

    /** Holds the build until the transaction ends; no batch is applied meanwhile. */
    public Optional<Build> lock(UUID id) {
        return jdbc.sql("select * from view_build where build_id = ? for update")
                .param(id)
                .query(BuildTable::read)
                .optional();
    }

    void insert(Build build) {
        jdbc.sql(
                        "insert into view_build (build_id, view, version, build, state, target) values (?, ?, ?, ?, 'BUILDING', ?)")
                .params(build.id(), build.view(), build.version(), build.number(), build.target())
                .update();
    }

    /** Changes nothing when another node has switched already. */
    void switchTo(Build build) {
        jdbc.sql("""
                        update view_build set state = 'RETIRED', retired_at = now()
                        where view = ? and version = ? and state = 'LIVE'
                        and exists (select from view_build b where b.build_id = ? and b.state = 'BUILDING')""").params(build.view(), build.version(), build.id()).update();
        jdbc.sql("update view_build set state = 'LIVE', live_at = now() where build_id = ? and state = 'BUILDING'")
                .param(build.id())
                .update();
    }

    boolean retire(Build build) {
        return jdbc.sql("""
                        update view_build set state = 'RETIRED', retired_at = now()
                        where build_id = ? and state <> 'RETIRED'""").param(build.id()).update() == 1;
    }

    void delete(Build build) {
        jdbc.sql("delete from dead_letter where build_id = ?").param(build.id()).update();
        new ParkedEvents(jdbc).forget(build.collection());
        deleteToken(build);
        jdbc.sql("delete from view_build where build_id = ?").param(build.id()).update();
    }

    /**
     * Leaves no token. What was parked behind the position is parked again when it is read again.
     *
     * @return false, and nothing changes, when another node was faster
     */
    boolean goBack(Build build, long position) {
        if (jdbc.sql("update view_build set position = ?, written = ? where build_id = ? and written = ?")
                        .params(position, position, build.id(), build.written())
                        .update()
                == 0) {
            return false;
        }
        jdbc.sql("delete from dead_letter where build_id = ? and position > ?")
                .params(build.id(), position)
                .update();
        deleteToken(build);
        return true;
    }

    /** No node has it in hand any more. */
    void release(Build build) {
        jdbc.sql("update token_entry set owner = null where processor_name = ?")
                .param(build.collection())
                .update();
    }

    private void deleteToken(Build build) {
        jdbc.sql("delete from token_entry where processor_name = ?")
                .param(build.collection())
                .update();
    }

    /** Before a letter goes that has been repaired. */
    public void repaired(Build build, UUID repair) {
        jdbc.sql("update view_build set repair = ? where build_id = ?")
                .params(repair, build.id())
                .update();
    }

    void advance(Build build, long position) {
        jdbc.sql("update view_build set position = ? where build_id = ? and position < ?")
                .params(position, build.id(), position)
                .update();
    }

    void aim(Build build, long target) {
        jdbc.sql("update view_build set target = ? where build_id = ?")
                .params(target, build.id())
                .update();
    }

    /**
     * Begins a batch: holds the build's row to the end of the transaction and records where the batch ends. The commit need not
     * wait for the disk, because a batch that PostgreSQL forgot is applied again and changes nothing.
     *
     * @return whether the build has dead letters
     * @throws BuildLost when the build is retired
     */
    public boolean begin(Build build, long last, boolean writes) {
        return jdbc.sql("""
                        update view_build set position = greatest(position, ?), written = case when ? then greatest(written, ?) else written end
                        where build_id = ? and state <> 'RETIRED'
                        returning exists (select from dead_letter d where d.build_id = view_build.build_id),
                                  set_config('synchronous_commit', 'off', true)""")
                .params(last, writes, last, build.id())
                .query((row, index) -> row.getBoolean(1))
                .optional()
                .orElseThrow(() -> new BuildLost(build.collection()));
    }

    /** When the build's processor was last heard of on any node. */
    Optional<Instant> lastSeen(Build build) {
        return jdbc.sql("select \"timestamp\" from token_entry where processor_name = ? and owner is not null")
                .param(build.collection())
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    private static Build read(ResultSet row, int index) throws SQLException {
        return new Build(
                row.getObject("build_id", UUID.class),
                row.getString("view"),
                row.getInt("version"),
                row.getInt("build"),
                Build.State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("live_at")),
                instant(row.getTimestamp("retired_at")),
                row.getLong("position"),
                row.getLong("written"),
                row.getObject("repair", UUID.class),
                row.getLong("target"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
