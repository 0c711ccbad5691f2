package market.sourcing.infra.eventstore;

import java.util.List;
import java.util.function.Consumer;
import market.sourcing.infra.eventstore.Combiner.Asked;
import market.sourcing.infra.outage.LockedTooLong;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Commits what several threads append at one moment in one transaction, so that they share its commit and its flush to disk.
 * Where something in a group is refused, each is written again by itself; so is each of a group in which one writes what
 * another rests on.
 */
final class GroupCommit {
    /** More rows in one group would make the first of them wait long for the last. */
    private static final int MOST_ROWS = 1_000;
    /**
     * Aggregates that a group locks, written or read. One that locks more than 256 waits until nobody else writes, on any node, and
     * keeps them all waiting (V29): an import's transaction may take seconds.
     */
    private static final int MOST_LOCKS = 250;

    private static final int ROWS_A_LOCK = MOST_ROWS / MOST_LOCKS;

    private final Consumer<Append> writer;
    private final Combiner<Append, Append> together = new Combiner<>(this::write, GroupCommit::weight, MOST_ROWS);

    /** @param writer writes an append and commits it */
    GroupCommit(Consumer<Append> writer) {
        this.writer = writer;
    }

    private static int weight(Append append) {
        int locks = append.written().size() + append.premises().size();
        return Math.max(append.rows().size(), ROWS_A_LOCK * locks);
    }

    /**
     * Returns when all of it is durable; throws what the database threw, and then nothing of it is there. Only of a
     * connection lost in the middle of a commit, or a wait given up, nobody can tell how it ended.
     */
    void commit(Append append) {
        together.ask(append);
    }

    /** How many wait to be committed with the next group. */
    int waiting() {
        return together.waiting();
    }

    private void write(List<Asked<Append, Append>> group) {
        var appends = group.stream().map(Asked::question).toList();
        if (Append.touch(appends)) {
            group.forEach(asked -> write(List.of(asked)));
            return;
        }
        try {
            writer.accept(Append.together(appends));
            group.forEach(asked -> asked.answer(asked.question()));
        } catch (DataAccessException oneOfThem) {
            if (!isOfOne(oneOfThem)) {
                throw oneOfThem;
            }
            if (group.size() == 1) {
                group.getFirst().fail(oneOfThem);
            } else {
                group.forEach(asked -> write(List.of(asked)));
            }
        }
    }

    private static boolean isOfOne(DataAccessException failure) {
        return failure instanceof DataIntegrityViolationException
                || failure instanceof ConcurrencyFailureException
                || LockedTooLong.is(failure);
    }
}
