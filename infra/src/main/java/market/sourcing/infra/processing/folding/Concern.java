package market.sourcing.infra.processing.folding;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.eventstore.NoEvent;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;

/** Which events concern a view, and which of them must not share a write with others. */
public record Concern(Projector<?> projector) {

    public boolean isWith(Object event) {
        return !(event instanceof NoEvent)
                && (standsAlone(event) || !projector.touches(event).isEmpty());
    }

    /**
     * Which documents it touches depends on all events before it, and what it counts is recalled by events after it: what comes
     * before has to be in the store before it is applied, and it before what follows.
     */
    private boolean standsAlone(Object event) {
        return projector.touchesAll(event).isPresent()
                || !projector.counts(event).isEmpty();
    }

    /** A batch cut into what can be folded and written together, in order. */
    List<List<Recorded>> parts(List<Recorded> events) {
        var parts = new ArrayList<List<Recorded>>();
        int from = 0;
        for (int at = 0; at < events.size(); at++) {
            if (standsAlone(events.get(at).event())) {
                parts.add(events.subList(from, at));
                parts.add(events.subList(at, at + 1));
                from = at + 1;
            }
        }
        parts.add(events.subList(from, events.size()));
        parts.removeIf(List::isEmpty);
        return parts;
    }
}
