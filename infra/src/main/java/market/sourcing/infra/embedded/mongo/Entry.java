package market.sourcing.infra.embedded.mongo;

/**
 * One document in an index: the keys of the fields after the first, and the document's position in its collection.
 * Not a record of values but one object shared by all postings of a document, which is what keeps a wide array cheap.
 */
final class Entry {
    private final Object[] rest;
    private final int position;

    Entry(Object[] rest, int position) {
        this.rest = rest;
        this.position = position;
    }

    /** The key of an index field; fields count from 0 and the first is not kept here. */
    Object key(int field) {
        return rest[field - 1];
    }

    int position() {
        return position;
    }

    int fieldsKept() {
        return rest.length;
    }
}
