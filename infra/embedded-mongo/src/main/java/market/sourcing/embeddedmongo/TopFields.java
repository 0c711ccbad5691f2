package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields at the top of documents that a query and an order are about. Who judges a document needs no more of it, and to unpack
 * all of it takes many times as long as to step over what is not asked for.
 */
final class TopFields {
    private static final Set<String> OF_SEVERAL = Set.of("$and", "$or", "$nor");

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
        return addAll(query, names) && names.stream().allMatch(Text::isPackedInOneWay)
                ? Optional.of(new TopFields(names))
                : Optional.empty();
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
        var wanted = new ByteArrayOutputStream(packed.length / 2);
        wanted.writeBytes(new byte[Integer.BYTES]); // its length
        int left = names.size();
        var elements = new Elements(packed, 0);
        while (left > 0 && elements.next()) {
            if (names.stream().anyMatch(elements::isNamed)) {
                wanted.write(packed, elements.start(), elements.end() - elements.start());
                left--;
            }
        }
        wanted.write(0);
        var part = wanted.toByteArray();
        ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN).putInt(0, part.length);
        return Packing.unpacked(part);
    }
}
