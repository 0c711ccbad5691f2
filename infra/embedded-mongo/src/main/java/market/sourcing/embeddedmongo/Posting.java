package market.sourcing.embeddedmongo;

/** All documents that have one key in the first field of an index, in the order of the fields after it. */
final class Posting {
    private final byte[] key;
    private final Slice whole;

    Posting(byte[] key, Slice whole) {
        this.key = key;
        this.whole = whole;
    }

    byte[] key() {
        return key;
    }

    Slice whole() {
        return whole;
    }

    int size() {
        return whole.size();
    }

    /** Whether the document of an entry of another posting is in this one too. */
    boolean contains(Entry entry) {
        return whole.entries().contains(entry.withFirst(key));
    }
}
