package market.sourcing.infra.eventstore;

import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the log carries, read when it is first asked for. What can't be read is tried again each time: somebody may have
 * settled it.
 */
final class StoredMessage implements Message<Object> {
    private static final long serialVersionUID = 1L;

    private final transient StoredEvent row;
    private final transient EventReader reader;
    private transient volatile @Nullable ReadEvent read;

    StoredMessage(StoredEvent row, EventReader reader) {
        this.row = row;
        this.reader = reader;
    }

    ReadEvent read() {
        var known = read;
        if (known == null) {
            known = reader.read(row);
            if (!(known.payload() instanceof Unreadable)) {
                read = known;
            }
        }
        return known;
    }

    @Override
    public String getIdentifier() {
        return row.eventIdentifier();
    }

    @Override
    public MetaData getMetaData() {
        return read().metaData();
    }

    @Override
    public Object getPayload() {
        return read().payload();
    }

    /** That of the stored name; nothing is read for it where the name is known. */
    @Override
    @SuppressWarnings("unchecked") // as the framework's messages do
    public Class<Object> getPayloadType() {
        return (Class<Object>) reader.typeOf(row).orElseGet(() -> getPayload().getClass());
    }

    @Override
    public Message<Object> withMetaData(Map<String, ?> metaData) {
        return new GenericMessage<>(getIdentifier(), getPayload(), MetaData.from(metaData));
    }

    @Override
    public Message<Object> andMetaData(Map<String, ?> metaData) {
        return withMetaData(getMetaData().mergedWith(metaData));
    }
}
