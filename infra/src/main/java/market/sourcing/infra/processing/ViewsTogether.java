package market.sourcing.infra.processing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.BuildLost;
import market.sourcing.infra.processing.builds.Mark;
import market.sourcing.infra.processing.builds.Marks;
import market.sourcing.infra.processing.builds.MongoMarks;
import market.sourcing.infra.processing.folding.Ledger;
import market.sourcing.infra.processing.folding.Letter;
import market.sourcing.infra.processing.following.Together;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger and the marks of several builds whose batches share a transaction: begun in one statement before the first of them,
 * marked in one command after the last. For one thread.
 */
final class ViewsTogether implements Together, Ledger, Marks {
    private static final String BEGIN = """
            update view_build b set position = greatest(b.position, ?), written = greatest(b.written, batch.written)
            from unnest(?::uuid[], ?::bigint[]) as batch (id, written)
            where b.build_id = batch.id and b.state <> 'RETIRED'
            returning b.build_id, exists (select from dead_letter d where d.build_id = b.build_id)""";

    private final JdbcClient jdbc;
    private final Ledger each;
    private final MongoMarks mongo;
    private final Map<UUID, Boolean> letters = new HashMap<>();
    private final Map<Build, Mark> marks = new LinkedHashMap<>();

    /** @param each does what is done for each of them */
    ViewsTogether(JdbcClient jdbc, Ledger each, MongoMarks mongo) {
        this.jdbc = jdbc;
        this.each = each;
        this.mongo = mongo;
    }

    /** Holds the builds to the end of the transaction and records where their batches end, like {@link Ledger#begin}. */
    @Override
    public void begin(long seen, Map<UUID, Long> written) {
        letters.clear();
        marks.clear();
        if (written.isEmpty()) {
            return;
        }
        var ids = written.keySet().toArray(UUID[]::new);
        jdbc.sql(BEGIN).params(seen, ids, written.values().toArray(Long[]::new)).query(row -> {
            letters.put(row.getObject(1, UUID.class), row.getBoolean(2));
        });
    }

    @Override
    public boolean begin(Build build, long last, boolean writes) {
        var hasLetters = letters.get(build.id());
        if (hasLetters == null) {
            throw new BuildLost(build.collection());
        }
        return hasLetters;
    }

    @Override
    public Set<String> parked(Build build, Collection<String> documentIds) {
        return each.parked(build, documentIds);
    }

    @Override
    public void park(Build build, List<Letter> parked) {
        each.park(build, parked);
    }

    @Override
    public void mark(Build build, Mark mark) {
        marks.put(build, mark);
    }

    /** After the last document is written, and before the transaction ends. */
    @Override
    public void end() {
        mongo.mark(marks);
    }
}
