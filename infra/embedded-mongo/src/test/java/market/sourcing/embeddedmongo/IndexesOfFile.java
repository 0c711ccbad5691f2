package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Every index of a file that no server has open, against the documents beside it, entry by entry. */
final class IndexesOfFile {
    private IndexesOfFile() {}

    /** Returns the number of entries that were compared. */
    static long check(Path file) {
        try (var store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getMapNames().stream()
                    .filter(name -> name.endsWith(".system.indexes"))
                    .flatMap(name -> documents(store, name).values().stream())
                    .mapToLong(index -> check(store, index))
                    .sum();
        }
    }

    private static long check(MVStore store, Document index) {
        var collection = String.valueOf(index.get("ns"));
        var documents = documents(store, collection);
        var entries = DocumentStore.map(store, collection + "/" + index.get("name"));
        if ("_id_".equals(index.get("name"))) {
            checkIds(collection, documents, entries);
        } else {
            checkEntries(collection, documents, entries, fields(store, collection, index));
        }
        checkFree(collection, documents, DocumentStore.map(store, collection + "#free"));
        return entries.sizeAsLong();
    }

    private static void checkIds(String collection, Map<Integer, Document> documents, MVMap<byte[], byte[]> entries) {
        var found = new TreeMap<Integer, Object>();
        entries.forEach((key, position) -> found.put(
                Positions.of(position),
                Objects.requireNonNull(UniqueKeyBytes.key(key).get(0))));
        var expected = new TreeMap<Integer, Object>();
        documents.forEach((position, document) -> expected.put(position, id(document)));
        assertThat(found).as(collection).isEqualTo(expected);
    }

    /** As the server compares it. */
    private static Object id(Document document) {
        var id = Objects.requireNonNull(document.get("_id"));
        return id instanceof Number number ? number.doubleValue() : id;
    }

    private static void checkEntries(
            String collection,
            Map<Integer, Document> documents,
            MVMap<byte[], byte[]> entries,
            List<IndexField> fields) {
        var expected = new TreeSet<byte[]>(Arrays::compareUnsigned);
        documents.forEach((position, document) -> {
            var values = fields.stream().map(field -> field.valuesIn(document)).toList();
            IntStream.range(0, fields.size())
                    .forEach(field -> assertThat(fields.get(field).learn(values.get(field)))
                            .as("a trait that is not stored in %s", collection)
                            .isFalse());
            DocumentEntries.of(fields, values, position).forEach(expected::add);
        });
        assertThat(entries.keySet().stream().map(Arrays::toString))
                .as(collection)
                .containsExactlyElementsOf(
                        expected.stream().map(Arrays::toString).toList());
    }

    /** A position that is free twice would be given to two documents. */
    private static void checkFree(String collection, Map<Integer, Document> documents, MVMap<byte[], byte[]> free) {
        var positions = free.entrySet().stream()
                .map(entry -> Positions.of(entry.getValue()))
                .toList();
        assertThat(new HashSet<>(positions))
                .as(collection)
                .hasSize(positions.size())
                .doesNotContainAnyElementsOf(documents.keySet().isEmpty() ? List.of(-1) : documents.keySet());
    }

    private static List<IndexField> fields(MVStore store, String collection, Document index) {
        var stored = DocumentStore.map(store, collection + "/" + index.get("name") + "#traits");
        var keys = List.copyOf(((Document) Objects.requireNonNull(index.get("key"))).entrySet());
        return IntStream.range(0, keys.size())
                .mapToObj(field -> new IndexField(
                        new IndexKey(
                                keys.get(field).getKey(),
                                ((Number) keys.get(field).getValue()).intValue() > 0),
                        stored.getOrDefault(new byte[] {(byte) field}, new byte[] {0})[0]))
                .toList();
    }

    private static Map<Integer, Document> documents(MVStore store, String collection) {
        var documents = new TreeMap<Integer, Document>();
        DocumentStore.map(store, collection)
                .forEach((position, packed) -> documents.put(Positions.of(position), Packing.unpacked(packed)));
        return documents;
    }
}
