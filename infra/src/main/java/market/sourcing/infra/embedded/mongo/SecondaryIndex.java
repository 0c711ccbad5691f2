package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * An index that is kept. Towards the library it stays the empty one it was (it knows no positions and handles no
 * query), so that only unique indexes speak there and the planner alone decides when this one is asked.
 */
final class SecondaryIndex extends EmptyIndex<Integer> {
    private final List<IndexField> fields;
    private final EntryOrder order;
    private final PostingDirectory postings;
    private int documents;

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys);
        fields = keys.stream().map(key -> new IndexField(key.getKey())).toList();
        order = new EntryOrder(keys);
        postings = new PostingDirectory(order);
    }

    List<IndexField> fields() {
        return fields;
    }

    IndexField field(int place) {
        return fields.get(place);
    }

    EntryOrder order() {
        return order;
    }

    PostingDirectory postings() {
        return postings;
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        insert(learn(document), position);
        documents++;
    }

    @Override
    public void updateInPlace(Document was, Document now, Integer position, MongoCollection<Integer> collection) {
        if (fields.stream().allMatch(field -> field.unchanged(was, now))) {
            return;
        }
        var before = keysOf(was);
        var after = learn(now);
        if (before.sameRests(after)) {
            changeFirsts(before, after, position);
        } else {
            delete(before, position);
            insert(after, position);
        }
    }

    /** Takes out a document; the library's own removal does not say where the document was. */
    void removeAt(Document document, Integer position) {
        delete(keysOf(document), position);
        documents--;
        if (documents == 0) {
            drop();
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
        return documents;
    }

    @Override
    public long getDataSize() {
        return documents;
    }

    @Override
    public void drop() {
        postings.clear();
        fields.forEach(IndexField::forget);
        documents = 0;
    }

    private DocumentKeys keysOf(Document document) {
        return DocumentKeys.of(
                fields.stream().map(field -> field.valuesIn(document)).toList());
    }

    private DocumentKeys learn(Document document) {
        var values = fields.stream()
                .map(field -> {
                    var found = field.valuesIn(document);
                    field.learn(found);
                    return found;
                })
                .toList();
        return DocumentKeys.of(values);
    }

    private void insert(DocumentKeys keys, int position) {
        each(keys, position, postings::add);
    }

    private void delete(DocumentKeys keys, int position) {
        each(keys, position, postings::remove);
    }

    private static void each(DocumentKeys keys, int position, BiConsumer<Object, Entry> action) {
        for (Object[] rest : keys.rests()) {
            var entry = new Entry(rest, position);
            keys.firsts().forEach(key -> action.accept(key, entry));
        }
    }

    private void changeFirsts(DocumentKeys before, DocumentKeys after, int position) {
        for (Object[] rest : after.rests()) {
            var entry = new Entry(rest, position);
            before.firsts().stream()
                    .filter(key -> !after.firsts().contains(key))
                    .forEach(key -> postings.remove(key, entry));
            after.firsts().stream()
                    .filter(key -> !before.firsts().contains(key))
                    .forEach(key -> postings.add(key, entry));
        }
    }
}
