package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the documents of a query that is nothing but equalities on the first fields of an index, touching none. */
final class EqualityCount {
    private final Map<String, Object> wanted;

    private EqualityCount(Map<String, Object> wanted) {
        this.wanted = wanted;
    }

    static OptionalInt of(Document query, List<SecondaryIndex> indexes) {
        var wanted = new HashMap<String, Object>();
        for (Map.Entry<String, Object> part : query.entrySet()) {
            Object value = equalTo(part.getValue());
            if (part.getKey().startsWith("$") || !Key.isAskable(value) || value == null) {
                return OptionalInt.empty();
            }
            wanted.put(part.getKey(), value);
        }
        var count = new EqualityCount(wanted);
        return indexes.stream()
                .filter(count::isExactIn)
                .mapToInt(index -> count.in(index, query))
                .findFirst();
    }

    private static @Nullable Object equalTo(@Nullable Object value) {
        return value instanceof Document operators && operators.keySet().equals(Set.of("$eq"))
                ? operators.get("$eq")
                : value;
    }

    private boolean isExactIn(SecondaryIndex index) {
        var fields = index.fields();
        int asked = wanted.size();
        return asked > 0
                && asked <= fields.size()
                && fields.subList(0, asked).stream()
                        .allMatch(field -> wanted.containsKey(field.path()) && field.countsExactly())
                && fields.subList(asked, fields.size()).stream().noneMatch(IndexField::hasArrays);
    }

    private int in(SecondaryIndex index, Document query) {
        var leading = index.field(0);
        var posting = index.entries().posting(leading.bytes(Key.of(wanted.get(leading.path()))));
        return new Narrowing(index, QueryReader.alternatives(query).getFirst())
                .of(posting)
                .size();
    }
}
