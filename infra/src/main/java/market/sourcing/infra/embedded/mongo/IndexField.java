package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;

/** One field of an index and what its values so far allow the index to be trusted with. */
final class IndexField {
    private final FieldPath path;
    private boolean arrays;
    private boolean odd;

    IndexField(String path) {
        this.path = FieldPath.of(path);
    }

    String path() {
        return path.path();
    }

    FieldValues valuesIn(Document document) {
        return path.valuesIn(document);
    }

    boolean unchanged(Document was, Document now) {
        return path.unchanged(was, now);
    }

    void learn(FieldValues values) {
        arrays |= values.array();
        odd |= values.odd();
    }

    void forget() {
        arrays = false;
        odd = false;
    }

    /** Whether some document has had an array here, so that it may be in the index several times. */
    boolean hasArrays() {
        return arrays;
    }

    /** Whether keys compare as the server compares the values, which a range needs. */
    boolean comparesExactly() {
        return !odd;
    }

    /** Whether walking the keys gives documents in the server's order. */
    boolean sortsExactly() {
        return !odd && !arrays;
    }

    /** Whether the documents of a key are exactly those the matcher takes for an equality. */
    boolean countsExactly() {
        return !odd && (!arrays || path.isTopLevel());
    }
}
