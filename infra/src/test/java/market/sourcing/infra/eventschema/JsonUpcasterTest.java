package market.sourcing.infra.eventschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.junit.jupiter.api.Test;

class JsonUpcasterTest {
    record Renamed(String id, int pieces, String unit) {}

    private final EventSchema schema = new EventSchema(
            new EventTypes(List.of(new EventType("test.Renamed", "3", Renamed.class))),
            List.of(
                    new JsonUpcaster("test.Renamed", "1", "2", old -> old.set("pieces", old.remove("units"))),
                    new JsonUpcaster("test.Renamed", "2", "3", old -> old.put("unit", "piece"))));

    private Object read(String revision, String payload) {
        var stored = new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(0),
                new GenericDomainEventEntry<>(
                        "t", "a", 0, "e", "2026-11-21T00:00:00Z", "test.Renamed", revision, payload, "{}"));
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(stored), schema.serializer(), schema.upcasters())
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    @Test
    void each_past_revision_walks_the_steps_that_are_left() {
        var today = new Renamed("a", 7, "piece");
        assertThat(read("1", "{\"id\":\"a\",\"units\":7}")).isEqualTo(today);
        assertThat(read("2", "{\"id\":\"a\",\"pieces\":7}")).isEqualTo(today);
    }

    @Test
    void the_current_revision_is_left_alone() {
        assertThat(read("3", "{\"id\":\"a\",\"pieces\":7,\"unit\":\"pair\"}")).isEqualTo(new Renamed("a", 7, "pair"));
    }
}
