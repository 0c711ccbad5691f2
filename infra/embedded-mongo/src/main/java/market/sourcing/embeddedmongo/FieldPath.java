package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dotted path and all that can be met on it. It collects at least every value the server's matcher would try, since
 * an index that misses one would make answers wrong.
 */
record FieldPath(String path, List<String> steps) {
    static FieldPath of(String path) {
        return new FieldPath(path, List.of(path.split("\\.", -1)));
    }

    /** Whether the path names a field of the document itself. */
    boolean isTopLevel() {
        return steps.size() == 1;
    }

    /** Whether two versions of a document certainly have the same values on this path. */
    boolean unchanged(Document was, Document now) {
        Object before = was.get(steps.getFirst());
        Object after = now.get(steps.getFirst());
        return before == null ? after == null : before.equals(after);
    }

    FieldValues valuesIn(Document document) {
        if (isTopLevel()) {
            Object value = document.get(path);
            if (!(value instanceof Collection)) {
                return FieldValues.single(value);
            }
        }
        var values = new FieldValues.Collector();
        collect(document, 0, values);
        return values.collected();
    }

    private void collect(@Nullable Object value, int step, FieldValues.Collector values) {
        if (step == steps.size()) {
            values.add(value);
        } else if (value instanceof List<?> list) {
            values.metArray();
            collectFromArray(list, step, values);
        } else {
            collect(value instanceof Document document ? document.get(steps.get(step)) : null, step + 1, values);
        }
    }

    // A step such as "0" may mean the element at that place or a field of that name in every element: take both.
    private void collectFromArray(List<?> list, int step, FieldValues.Collector values) {
        String name = steps.get(step);
        if (!name.isEmpty() && name.length() < 10 && name.chars().allMatch(Character::isDigit)) {
            int place = Integer.parseInt(name);
            collect(place < list.size() ? list.get(place) : null, step + 1, values);
        }
        for (Object element : list) {
            if (element instanceof Document || element instanceof List) {
                collect(element, step, values);
            } else {
                values.add(null);
            }
        }
        if (list.isEmpty()) {
            values.add(null);
        }
    }
}
