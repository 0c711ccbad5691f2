package market.sourcing.infra.timers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.projections.view.Recorded;

/**
 * What a batch of events does to the agenda, once for each timer and in the order of their keys.
 *
 * @param sets what is there afterwards
 * @param stops what is not
 */
record AgendaChanges(List<AgendaEntry> sets, List<TimerChange.Stop> stops) {

    private record Key(TimerKind kind, String subject) implements Comparable<Key> {
        static Key of(TimerChange change) {
            return new Key(change.kind(), change.subject());
        }

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : subject.compareTo(other.subject);
        }
    }

    private record At(TimerChange change, long position) {}

    /** The last change of each timer is the one that counts. */
    static AgendaChanges of(List<Recorded> events, List<TimerRule> rules) {
        var last = new TreeMap<Key, At>();
        for (var event : events) {
            for (var rule : rules) {
                rule.after(event.event()).forEach(change -> last.put(Key.of(change), new At(change, event.position())));
            }
        }
        var sets = new ArrayList<AgendaEntry>();
        var stops = new ArrayList<TimerChange.Stop>();
        for (var at : last.values()) {
            switch (at.change()) {
                case TimerChange.Set set -> sets.add(new AgendaEntry(set.timer(), at.position(), 0));
                case TimerChange.Stop stop -> stops.add(stop);
            }
        }
        return new AgendaChanges(sets, stops);
    }
}
