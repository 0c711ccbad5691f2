package market.sourcing.embeddedmongo;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The entries of one document in an index, in order. */
final class DocumentEntries implements Iterable<byte[]> {
    private static final byte[][] BEGINNING = {{}};

    private final byte[][] entries;

    private DocumentEntries(byte[][] entries) {
        this.entries = entries;
    }

    /** Of a document that is not there. */
    static DocumentEntries none() {
        return new DocumentEntries(new byte[0][]);
    }

    /** Every key of a field goes with every combination of the other fields' keys. */
    static DocumentEntries of(List<IndexField> fields, List<FieldValues> values, int position) {
        var entries = BEGINNING;
        for (int field = 0; field < fields.size(); field++) {
            entries = product(entries, fields.get(field).bytes(values.get(field)));
        }
        entries = product(entries, List.of(Positions.bytes(position)));
        Arrays.sort(entries, Arrays::compareUnsigned);
        return new DocumentEntries(entries);
    }

    /** Those that another version of the document does not have. */
    List<byte[]> without(DocumentEntries other) {
        return Arrays.stream(entries)
                .filter(entry -> Arrays.binarySearch(other.entries, entry, Arrays::compareUnsigned) < 0)
                .toList();
    }

    /** The keys of the first field, in order, each once. */
    SortedSet<byte[]> firsts() {
        var firsts = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (byte[] entry : entries) {
            firsts.add(new Entry(entry).first());
        }
        return firsts;
    }

    @Override
    public Iterator<byte[]> iterator() {
        return List.of(entries).iterator();
    }

    private static byte[][] product(byte[][] beginnings, List<byte[]> ends) {
        var all = new byte[beginnings.length * ends.size()][];
        int next = 0;
        for (byte[] end : ends) {
            for (byte[] beginning : beginnings) {
                all[next++] = joined(beginning, end);
            }
        }
        return all;
    }

    private static byte[] joined(byte[] beginning, byte[] end) {
        var joined = Arrays.copyOf(beginning, beginning.length + end.length);
        System.arraycopy(end, 0, joined, beginning.length, end.length);
        return joined;
    }
}
