package market.sourcing.infra.feed.record;

/** Which thing a record is about. */
public record RecordKey(RecordKind kind, String id) implements Comparable<RecordKey> {
    public static RecordKey factory(String id) {
        return new RecordKey(RecordKind.FACTORY, id);
    }

    public static RecordKey listing(String id) {
        return new RecordKey(RecordKind.LISTING, id);
    }

    @Override
    public int compareTo(RecordKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
