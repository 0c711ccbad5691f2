package market.sourcing.api.operations.unreadable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.infra.eventstore.EventStatus;
import market.sourcing.infra.eventstore.InspectedEvent;
import market.sourcing.infra.processing.parked.ParkedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log.
 *
 * @param position in the log, from 0
 * @param sequence its number inside its aggregate, from 0
 * @param name of the payload's type, as stored
 * @param standing READABLE, UNREADABLE, REPLACED or VOID
 * @param why it can't be read; null when it can
 * @param payload as stored; only where one event is asked for, and empty when it is larger than anybody reads
 * @param parkedFor who has passed over it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownEvent(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String name,
        @Nullable String revision,
        String time,
        @OneOf(EventStatus.class) String standing,
        @Nullable String why,
        @Nullable String payload,
        @Nullable String metaData,
        List<Parked> parkedFor) {

    /** @param follower a build of a view, timers or claims */
    record Parked(String follower, String why, Instant parkedAt) {
        static Parked of(ParkedEvent parked) {
            return new Parked(parked.follower(), parked.why(), parked.parkedAt());
        }
    }

    static ShownEvent brief(InspectedEvent event, List<ParkedEvent> parked) {
        return of(event, null, null, parked);
    }

    static ShownEvent whole(InspectedEvent event, List<ParkedEvent> parked) {
        return of(event, event.payload(), event.metaData(), parked);
    }

    private static ShownEvent of(
            InspectedEvent event, @Nullable String payload, @Nullable String metaData, List<ParkedEvent> parked) {
        return new ShownEvent(
                event.position(),
                event.eventId(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.time(),
                event.standing().name(),
                event.why(),
                payload,
                metaData,
                parked.stream().map(Parked::of).toList());
    }
}
