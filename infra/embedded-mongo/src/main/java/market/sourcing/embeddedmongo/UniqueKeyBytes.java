package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of a unique index as bytes: a text alone, which nearly all are, as it is, all else as a document. */
final class UniqueKeyBytes {
    private static final byte TEXT = 1;
    private static final byte DOCUMENT = 2;

    private UniqueKeyBytes() {}

    static byte[] of(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String text
                ? marked(TEXT, text.getBytes(StandardCharsets.UTF_8))
                : marked(DOCUMENT, Packing.packed(document(key)));
    }

    static KeyValue key(byte[] bytes) {
        return bytes[0] == TEXT
                ? new KeyValue(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8))
                : new KeyValue(Packing.unpacked(Arrays.copyOfRange(bytes, 1, bytes.length))
                        .values());
    }

    private static Document document(KeyValue key) {
        var document = new Document();
        for (int field = 0; field < key.size(); field++) {
            document.put(String.valueOf(field), key.get(field));
        }
        return document;
    }

    private static byte[] marked(byte mark, byte[] content) {
        var bytes = new byte[content.length + 1];
        bytes[0] = mark;
        System.arraycopy(content, 0, bytes, 1, content.length);
        return bytes;
    }
}
