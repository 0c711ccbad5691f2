package market.sourcing.transparency.export;

import java.io.Closeable;
import java.io.OutputStream;
import market.sourcing.transparency.log.LoggedEvent;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the lines of an export. */
public final class ExportWriter implements Closeable {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonGenerator json;

    /** @param export is closed with the writer */
    public ExportWriter(OutputStream export) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), export, JsonEncoding.UTF8);
    }

    public void write(ExportedEvent exported) {
        LoggedEvent event = exported.event();
        json.writeStartObject();
        json.writeNumberProperty(Member.POSITION.word(), event.position());
        json.writeStringProperty(Member.EVENT_IDENTIFIER.word(), event.eventIdentifier());
        json.writeStringProperty(Member.AGGREGATE_IDENTIFIER.word(), event.aggregateIdentifier());
        json.writeNumberProperty(Member.SEQUENCE_NUMBER.word(), event.sequenceNumber());
        json.writeStringProperty(Member.TYPE.word(), event.type());
        json.writeStringProperty(Member.TIME_STAMP.word(), event.timeStamp());
        json.writeStringProperty(Member.PAYLOAD_TYPE.word(), event.payloadType());
        json.writeStringProperty(Member.PAYLOAD_REVISION.word(), event.payloadRevision());
        json.writeStringProperty(Member.PAYLOAD.word(), event.payload());
        json.writeStringProperty(Member.META_DATA.word(), event.metaData());
        json.writeStringProperty(Member.LEAF.word(), exported.recorded().base64());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        json.close();
    }
}
