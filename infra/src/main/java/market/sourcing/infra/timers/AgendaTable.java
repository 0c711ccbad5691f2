package market.sourcing.infra.timers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.eventstore.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table timer, as the ticker and the feeder use it. */
record AgendaTable(JdbcClient jdbc) {
    private static final String COLUMNS = "kind, subject, due_at, set_at, attempts";
    private static final String UNCHANGED = " where kind = ? and subject = ? and due_at = ? and set_at = ?";

    void apply(AgendaChanges changes) {
        var sets = changes.sets();
        if (!sets.isEmpty()) {
            jdbc.sql("""
                            insert into timer (kind, subject, due_at, fire_at, set_at)
                            select kind, subject, due_at, due_at, set_at
                            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as changed (kind, subject, due_at, set_at)
                            on conflict (kind, subject) do update set due_at = excluded.due_at, fire_at = excluded.fire_at,
                              set_at = excluded.set_at, attempts = 0""")
                    .params(
                            texts(sets, entry -> entry.timer().kind().name()),
                            texts(sets, entry -> entry.timer().subject()),
                            texts(sets, entry -> StoredTime.text(entry.timer().due())),
                            sets.stream().map(AgendaEntry::setAt).toArray(Long[]::new))
                    .update();
        }
        var stops = changes.stops();
        if (!stops.isEmpty()) {
            jdbc.sql("""
                            delete from timer using unnest(?::text[], ?::text[]) as stopped (kind, subject)
                            where timer.kind = stopped.kind and timer.subject = stopped.subject""")
                    .params(texts(stops, stop -> stop.kind().name()), texts(stops, TimerChange::subject))
                    .update();
        }
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    /** When there is something to do next, by what is known now. */
    Optional<Instant> next(Collection<TimerKind> kinds) {
        return jdbc.sql("select fire_at from timer where kind = any(?) order by fire_at limit 1")
                .param(names(kinds))
                .query(String.class)
                .optional()
                .map(StoredTime::instant);
    }

    /** Takes what is due, the longest waiting first, for as long as the claim lasts. In a transaction of its own. */
    List<AgendaEntry> claim(Collection<TimerKind> kinds, Instant now, Instant until, int atMost) {
        return jdbc.sql("""
                        with due as (
                          select kind, subject, fire_at from timer where fire_at <= ? and kind = any(?)
                          order by fire_at, kind, subject limit ? for update skip locked),
                        claimed as (
                          update timer set fire_at = ? from due
                          where timer.kind = due.kind and timer.subject = due.subject
                          returning timer.kind, timer.subject, due_at, set_at, attempts, due.fire_at as since)
                        select\s""" + COLUMNS + " from claimed order by since, kind, subject")
                .params(StoredTime.text(now), names(kinds), atMost, StoredTime.text(until))
                .query((row, number) -> entry(row))
                .list();
    }

    private static String[] names(Collection<TimerKind> kinds) {
        return kinds.stream().map(TimerKind::name).toArray(String[]::new);
    }

    private static AgendaEntry entry(ResultSet row) throws SQLException {
        var timer = new Timer(
                TimerKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                StoredTime.instant(row.getString("due_at")));
        return new AgendaEntry(timer, row.getLong("set_at"), row.getInt("attempts"));
    }

    /** Nothing happens when the log has changed the timer meanwhile; so with what follows. */
    void remove(AgendaEntry entry) {
        onUnchanged("delete from timer", entry, List.of());
    }

    void move(AgendaEntry entry, Instant to) {
        var text = StoredTime.text(to);
        onUnchanged("update timer set due_at = ?, fire_at = ?, attempts = 0", entry, List.of(text, text));
    }

    void retry(AgendaEntry entry, Instant at) {
        onUnchanged("update timer set fire_at = ?, attempts = attempts + 1", entry, List.of(StoredTime.text(at)));
    }

    private void onUnchanged(String change, AgendaEntry entry, List<?> values) {
        var timer = entry.timer();
        jdbc.sql(change + UNCHANGED)
                .params(values)
                .params(timer.kind().name(), timer.subject(), StoredTime.text(timer.due()), entry.setAt())
                .update();
    }

    AgendaCounts counts(Instant now) {
        return jdbc.sql("select count(*) as waiting, count(*) filter (where due_at <= ?) as late from timer")
                .param(StoredTime.text(now))
                .query((row, number) -> new AgendaCounts(row.getLong("waiting"), row.getLong("late")))
                .single();
    }
}
