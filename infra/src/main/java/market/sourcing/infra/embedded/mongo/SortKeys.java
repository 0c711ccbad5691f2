package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The library's order of documents with each document's values looked up once: its own comparator takes the path apart
 * again at every comparison, which cost more than all the rest of a sorted query.
 */
final class SortKeys implements Comparator<Document> {
    private final List<SortOrder.Field> fields;
    private final Map<Document, Object[]> valuesOf = new IdentityHashMap<>();

    SortKeys(SortOrder order) {
        fields = order.fields();
    }

    @Override
    public int compare(Document a, Document b) {
        Object[] some = values(a);
        Object[] others = values(b);
        for (int i = 0; i < some.length; i++) {
            var comparator = fields.get(i).direction() > 0 ? ValueComparator.asc() : ValueComparator.desc();
            int byValue = comparator.compare(some[i], others[i]);
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }

    private Object[] values(Document document) {
        return valuesOf.computeIfAbsent(
                document,
                unseen -> fields.stream()
                        .map(field -> Utils.getSubdocumentValueCollectionAware(unseen, field.path()))
                        .toArray());
    }
}
