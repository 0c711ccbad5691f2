package market.sourcing.infra.timers;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventschema.EventType;
import market.sourcing.infra.eventschema.EventTypes;

/** Events that set and stop timers, and their rule. */
final class Reminders {
    record Wanted(String subject, String kind, String due) {}

    record Over(String subject, String kind) {}

    record Unrelated(String subject) {}

    static final EventSchema SCHEMA = new EventSchema(
            new EventTypes(List.of(
                    new EventType("test.Wanted", "1", Wanted.class),
                    new EventType("test.Over", "1", Over.class),
                    new EventType("test.Unrelated", "1", Unrelated.class))),
            List.of());

    static final TimerRule RULE = event -> switch (event) {
        case Wanted wanted ->
            List.of(TimerChange.set(TimerKind.valueOf(wanted.kind()), wanted.subject(), Instant.parse(wanted.due())));
        case Over over -> List.of(TimerChange.stop(TimerKind.valueOf(over.kind()), over.subject()));
        default -> List.of();
    };

    private Reminders() {}

    static Wanted wanted(TimerKind kind, String subject, Instant due) {
        return new Wanted(subject, kind.name(), due.toString());
    }

    static Over over(TimerKind kind, String subject) {
        return new Over(subject, kind.name());
    }
}
