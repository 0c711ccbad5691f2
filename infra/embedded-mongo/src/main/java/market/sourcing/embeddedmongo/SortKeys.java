package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's order of documents with each document's values looked up once: its own comparator takes the path apart
 * again at every comparison, which cost more than all the rest of a sorted query.
 */
final class SortKeys implements Comparator<Document> {
    private final List<Field> fields;
    private final Map<Document, Object[]> valuesOf = new IdentityHashMap<>();

    SortKeys(SortOrder order) {
        fields = order.fields().stream()
                .map(field -> Field.of(FieldPath.of(field.path()), field.direction() > 0))
                .toList();
    }

    /** @param steps of the path; none where one can't be packed */
    private record Field(FieldPath path, List<Text> steps, boolean ascending) {
        static Field of(FieldPath path, boolean ascending) {
            var steps = path.steps().stream()
                    .flatMap(step -> Text.of(step).stream())
                    .toList();
            return new Field(path, steps.size() == path.steps().size() ? steps : List.of(), ascending);
        }

        @Nullable
        Object of(Candidate candidate) {
            var value = candidate.value();
            for (Text step : steps) {
                if (value.kind() != Value.Kind.DOCUMENT) {
                    return of(candidate.document());
                }
                value = value.field(step);
            }
            var simple = value instanceof PackedValue packed ? packed.simple() : null;
            return simple == null ? of(candidate.document()) : simple;
        }

        @Nullable
        Object of(Document document) {
            @Nullable Object value = document;
            for (String step : path.steps()) {
                value = value instanceof Document parent ? parent.get(step) : null;
            }
            return value == null ? Utils.getSubdocumentValueCollectionAware(document, path.path()) : value;
        }

        int compare(@Nullable Object a, @Nullable Object b) {
            if (a instanceof Long one && b instanceof Long other) {
                return ascending ? Long.compare(one, other) : Long.compare(other, one);
            }
            return (ascending ? ValueComparator.asc() : ValueComparator.desc()).compare(a, b);
        }
    }

    @Override
    public int compare(Document a, Document b) {
        return compare(valuesOf.computeIfAbsent(a, this::of), valuesOf.computeIfAbsent(b, this::of));
    }

    /** The values that a document is ordered by. */
    @Nullable
    Object[] of(Document document) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).of(document);
        }
        return values;
    }

    /** The same of a candidate: what is simple is read where it is packed. */
    @Nullable
    Object[] of(Candidate candidate) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).of(candidate);
        }
        return values;
    }

    int compare(@Nullable Object[] some, @Nullable Object[] others) {
        for (int i = 0; i < some.length; i++) {
            int byValue = fields.get(i).compare(some[i], others[i]);
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }
}
