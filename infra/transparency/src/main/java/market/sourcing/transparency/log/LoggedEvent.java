package market.sourcing.transparency.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import market.sourcing.transparency.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log, each column as it is stored.
 *
 * @param position from 0, without gaps
 * @param timeStamp with nine decimals, in UTC
 * @param payload JSON as it was written
 * @param metaData JSON as it was written
 */
public record LoggedEvent(
        long position,
        String eventIdentifier,
        String aggregateIdentifier,
        long sequenceNumber,
        @Nullable String type,
        String timeStamp,
        String payloadType,
        @Nullable String payloadRevision,
        String payload,
        String metaData) {
    /** The leaf that it is: the hash of its ten columns in this order, each led by its length, so that no two rows read alike. */
    public Hash leaf() {
        var content = new ByteArrayOutputStream(payload.length() + metaData.length() + 512);
        field(content, Long.toString(position));
        field(content, eventIdentifier);
        field(content, aggregateIdentifier);
        field(content, Long.toString(sequenceNumber));
        field(content, type);
        field(content, timeStamp);
        field(content, payloadType);
        field(content, payloadRevision);
        field(content, payload);
        field(content, metaData);
        return Hash.ofLeaf(content.toByteArray());
    }

    /** The length in bytes of UTF-8, a colon, and they; a lone minus for what is null. */
    private static void field(ByteArrayOutputStream content, @Nullable String value) {
        if (value == null) {
            content.write('-');
            return;
        }
        var bytes = value.getBytes(UTF_8);
        content.writeBytes(Integer.toString(bytes.length).getBytes(US_ASCII));
        content.write(':');
        content.writeBytes(bytes);
    }
}
