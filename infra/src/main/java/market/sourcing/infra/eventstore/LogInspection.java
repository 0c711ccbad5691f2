package market.sourcing.infra.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.eventschema.EventSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at single events of the log as they are stored, and at what may be settled of them. */
public final class LogInspection {
    private static final String AT = "select " + StoredEvent.READ_COLUMNS + ", position"
            + " from log_position join domain_event using (global_index) where position = any(?) order by position";
    private static final String HAS_MORE =
            "select exists (select from domain_event where aggregate_identifier = ? and sequence_number > ?)";

    private final JdbcTemplate jdbc;
    private final EventSchema schema;
    private final EventReader reader;

    public LogInspection(JdbcTemplate jdbc, EventSchema schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.reader = new EventReader(schema, jdbc);
    }

    /** In the order of their positions; what is not there is left out. */
    public List<InspectedEvent> at(Collection<Long> positions) {
        return jdbc.query(AT, (row, n) -> inspected(row.getLong(10), StoredEvent.of(row)), (Object)
                positions.toArray(Long[]::new));
    }

    public Optional<InspectedEvent> at(long position) {
        return at(List.of(position)).stream().findFirst();
    }

    private InspectedEvent inspected(long position, StoredEvent row) {
        return switch (reader.read(row).payload()) {
            case Unreadable unreadable -> InspectedEvent.of(position, row, EventStatus.UNREADABLE, unreadable.why());
            case Voided _ -> InspectedEvent.of(position, row, EventStatus.VOID, null);
            default ->
                InspectedEvent.of(
                        position, row, reader.isWhole(row) ? EventStatus.READABLE : EventStatus.REPLACED, null);
        };
    }

    /**
     * Holds for an event without which its aggregate still has a beginning.
     *
     * @throws Refused {@code INVALID_VALUE}
     */
    public void mustBeVoidable(InspectedEvent event) {
        if (event.sequence() == 0
                && Boolean.TRUE.equals(jdbc.queryForObject(HAS_MORE, Boolean.class, event.aggregateId(), 0))) {
            throw Refused.invalid("outcome", "More has happened to what this event begins: it needs a replacement.");
        }
    }

    /**
     * Holds for what the log could have held in an event's place: of the same name where that is known, of the revision that is
     * written now, and read and written back as it is.
     *
     * @throws Refused {@code INVALID_VALUE}, naming the part
     */
    public void mustReplace(InspectedEvent event, EventSettled.Replacement replacement) {
        var types = schema.types();
        var current = types.revisionOf(replacement.name())
                .orElseThrow(() -> Refused.invalid("replacement.name", "There is no event of this name."));
        if (types.revisionOf(event.name()).isPresent() && !event.name().equals(replacement.name())) {
            throw Refused.invalid("replacement.name", "The event itself is called " + event.name() + ".");
        }
        if (!current.equals(replacement.revision())) {
            throw Refused.invalid("replacement.revision", "The revision that is written now is " + current + ".");
        }
        if (!reader.isWrittenBackAs(replacement)) {
            throw Refused.invalid("replacement.payload", "This is not how the log writes such an event.");
        }
    }
}
