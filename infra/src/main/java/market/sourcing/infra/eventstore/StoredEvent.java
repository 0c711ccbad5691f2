package market.sourcing.infra.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import market.sourcing.domain.log.event.EventSettled;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the log or of the snapshots, as it stands there. */
record StoredEvent(
        String eventIdentifier,
        String aggregateIdentifier,
        long sequenceNumber,
        String type,
        String time,
        String payloadType,
        String payloadRevision,
        String payloadText,
        String metaDataText)
        implements DomainEventData<String> {

    /** In UTF-8. */
    private static final int MOST_BYTES_OF_CHAR = 3;

    /** In the order of the components. */
    static final String COLUMNS = "event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
            + " payload_type, payload_revision, payload, meta_data";

    /** The same as they are read: of what is too large for anybody to read there is nothing, or the beginning. */
    static final String READ_COLUMNS = "event_identifier, aggregate_identifier, sequence_number, left(type, 255),"
            + " left(time_stamp, 64), left(payload_type, 255), left(payload_revision, 64), " + readable("payload")
            + ", "
            + readable("meta_data");

    private static String readable(String column) {
        return "case when octet_length(%1$s) <= %2$d then %1$s else '' end as %1$s"
                .formatted(column, EventReader.MOST_BYTES);
    }

    /** From a row that begins with {@link #READ_COLUMNS}. */
    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    /** To be read for its payload. */
    static StoredEvent standIn(EventSettled.Replacement replacement) {
        return new StoredEvent(
                "",
                "",
                0,
                "",
                StoredTime.text(Instant.EPOCH),
                replacement.name(),
                replacement.revision(),
                replacement.payload(),
                "{}");
    }

    Stream<String> texts() {
        return Stream.of(eventIdentifier, aggregateIdentifier, payloadText, metaDataText);
    }

    /** @param bytes of the payload, or of the metadata, in UTF-8 */
    boolean isLargerThan(int bytes) {
        return isLarger(payloadText, bytes) || isLarger(metaDataText, bytes);
    }

    private static boolean isLarger(String text, int bytes) {
        return text.length() > bytes
                || (text.length() > bytes / MOST_BYTES_OF_CHAR && text.getBytes(StandardCharsets.UTF_8).length > bytes);
    }

    @Override
    public String getEventIdentifier() {
        return eventIdentifier;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateIdentifier;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public Instant getTimestamp() {
        return StoredTime.instant(time);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(payloadText, String.class, payloadType, payloadRevision);
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(metaDataText, String.class);
    }
}
