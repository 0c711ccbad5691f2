package market.sourcing.infra.eventschema;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The steps from past revisions to the next, oldest first. Every event is at its first revision, so there is none yet. */
final class SourcingUpcasters {
    static final List<EventUpcaster> ALL = List.of();

    private SourcingUpcasters() {}
}
