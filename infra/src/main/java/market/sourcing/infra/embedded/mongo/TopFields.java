package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields at the top of documents that a query and an order are about. Who judges a document needs no more of it, and to unpack
 * all of it takes many times as long as to step over what is not asked for: in BSON each value says how long it is
 * (<a href="https://bsonspec.org/spec.html">BSON 1.1</a>).
 */
final class TopFields {
    private static final Set<String> OF_SEVERAL = Set.of("$and", "$or", "$nor");
    private static final int HEAD = Integer.BYTES;

    private final List<byte[]> names;

    private TopFields(Set<String> names) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Empty where something is asked that may be about any field. */
    static Optional<TopFields> of(Document query, @Nullable Document orderBy) {
        var names = new HashSet<String>();
        if (orderBy != null) {
            orderBy.keySet().forEach(path -> names.add(top(path)));
        }
        return addAll(query, names) ? Optional.of(new TopFields(names)) : Optional.empty();
    }

    private static boolean addAll(Document query, Set<String> names) {
        return query.entrySet().stream().allMatch(part -> {
            if (!part.getKey().startsWith("$")) {
                names.add(top(part.getKey()));
                return true;
            }
            return OF_SEVERAL.contains(part.getKey())
                    && part.getValue() instanceof Collection<?> queries
                    && queries.stream().allMatch(each -> each instanceof Document inner && addAll(inner, names));
        });
    }

    private static String top(String path) {
        int end = path.indexOf('.');
        return end < 0 ? path : path.substring(0, end);
    }

    /** A document that has these fields, where the packed one has them, and no others. */
    Document of(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        var wanted = new ByteArrayOutputStream(packed.length / 2);
        wanted.writeBytes(new byte[HEAD]);
        int left = names.size();
        int at = HEAD;
        while (left > 0 && bytes.get(at) != 0) {
            int name = at + 1;
            int value = endOfText(packed, name);
            int end = value + length(bytes, bytes.get(at), value);
            if (isWanted(packed, name, value - 1)) {
                wanted.write(packed, at, end - at);
                left--;
            }
            at = end;
        }
        wanted.write(0);
        var part = wanted.toByteArray();
        ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN).putInt(0, part.length);
        return Packing.unpacked(part);
    }

    private boolean isWanted(byte[] packed, int from, int to) {
        for (byte[] name : names) {
            if (Arrays.equals(packed, from, to, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /** Behind its last byte, which is 0. */
    private static int endOfText(byte[] packed, int from) {
        int at = from;
        while (packed[at] != 0) {
            at++;
        }
        return at + 1;
    }

    /** How many bytes a value has. */
    private static int length(ByteBuffer bytes, byte type, int at) {
        return switch (type) {
            case 0x06, 0x0A, 0x7F, (byte) 0xFF -> 0; // nothing, null, the greatest and the least key
            case 0x08 -> 1; // truth
            case 0x10 -> Integer.BYTES;
            case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES; // a double, a time, a timestamp, a long
            case 0x07 -> 12; // an object's id
            case 0x13 -> 16; // a decimal
            case 0x02, 0x0D, 0x0E -> Integer.BYTES + bytes.getInt(at); // texts
            case 0x03, 0x04, 0x0F -> bytes.getInt(at); // a document, an array, code with its scope
            case 0x05 -> Integer.BYTES + 1 + bytes.getInt(at); // bytes
            case 0x0C -> Integer.BYTES + bytes.getInt(at) + 12; // a pointer
            case 0x0B -> endOfText(bytes.array(), endOfText(bytes.array(), at)) - at; // a pattern and its options
            default -> throw new IllegalArgumentException("A value of type " + type);
        };
    }
}
