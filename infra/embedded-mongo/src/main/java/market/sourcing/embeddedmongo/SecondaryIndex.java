package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * An index that is kept. Towards the library it stays the empty one it was (it knows no positions and handles no
 * query), so that only unique indexes speak there and the planner alone decides when this one is asked.
 */
final class SecondaryIndex extends EmptyIndex<Integer> {
    private final StoredIndex stored;
    private final EntryMap entries;
    private final Marks marks;
    private final List<IndexField> fields;
    /** Whether a posting was marked since it was opened; most indexes have none to follow. */
    private volatile boolean marked;

    SecondaryIndex(String name, List<IndexKey> keys, StoredIndex stored, Marks marks) {
        super(name, keys);
        this.stored = stored;
        this.marks = marks;
        entries = new EntryMap(stored.entries());
        fields = IntStream.range(0, keys.size())
                .mapToObj(field -> new IndexField(keys.get(field), stored.traits(field)))
                .toList();
    }

    List<IndexField> fields() {
        return fields;
    }

    IndexField field(int place) {
        return fields.get(place);
    }

    EntryMap entries() {
        return entries;
    }

    /** The positions of a posting; nobody may change them. */
    BitSet positions(Posting posting, Supplier<BitSet> walk) {
        marked = true;
        return marks.of(posting, walk);
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        change(DocumentEntries.none(), learned(document, position), position);
    }

    @Override
    public void updateInPlace(Document was, Document now, Integer position, MongoCollection<Integer> collection) {
        if (fields.stream().allMatch(field -> field.unchanged(was, now))) {
            return;
        }
        change(entriesOf(was, position), learned(now, position), position);
    }

    /** Takes out a document; the library's own removal does not say where the document was. */
    void removeAt(Document document, Integer position) {
        change(entriesOf(document, position), DocumentEntries.none(), position);
        if (entries.size() == 0) {
            fields.forEach(IndexField::forget);
            keepTraits();
        }
    }

    private void change(DocumentEntries before, DocumentEntries after, int position) {
        before.without(after).forEach(entries::remove);
        after.without(before).forEach(entries::add);
        if (marked) {
            marks.follow(entries, before.firsts(), after.firsts(), position);
        }
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && Objects.equals(
                        toIndexDescription().get("key"),
                        other.toIndexDescription().get("key"));
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        stored.drop();
    }

    private DocumentEntries learned(Document document, int position) {
        var values = valuesIn(document);
        boolean news = false;
        for (int field = 0; field < fields.size(); field++) {
            news |= fields.get(field).learn(values.get(field));
        }
        if (news) {
            keepTraits();
        }
        return DocumentEntries.of(fields, values, position);
    }

    private DocumentEntries entriesOf(Document document, int position) {
        return DocumentEntries.of(fields, valuesIn(document), position);
    }

    private List<FieldValues> valuesIn(Document document) {
        return fields.stream().map(field -> field.valuesIn(document)).toList();
    }

    private void keepTraits() {
        for (int field = 0; field < fields.size(); field++) {
            stored.keepTraits(field, fields.get(field).traits());
        }
    }
}
