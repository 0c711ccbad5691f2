package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final byte[] BAG = KeyBytes.of("bag", true);
    private static final byte[] SILK = KeyBytes.of("silk", true);
    private static final Supplier<BitSet> NOT_ASKED = () -> {
        throw new AssertionError("it was not kept");
    };

    private final MVStore store = MVStore.open(null);
    private final EntryMap index = new EntryMap(DocumentStore.map(store, "index"));
    private final Marks marks = new Marks();

    @AfterEach
    void close() {
        store.close();
    }

    private Posting bags(int documents) {
        IntStream.range(0, documents).forEach(it -> index.add(entry(it)));
        return index.posting(BAG);
    }

    private static byte[] entry(int position) {
        var entry = Arrays.copyOf(BAG, BAG.length + Integer.BYTES);
        System.arraycopy(Positions.bytes(position), 0, entry, BAG.length, Integer.BYTES);
        return entry;
    }

    private static BitSet all(int documents) {
        var bits = new BitSet();
        bits.set(0, documents);
        return bits;
    }

    private static SortedSet<byte[]> keys(byte[]... keys) {
        var sorted = new TreeSet<byte[]>(Arrays::compareUnsigned);
        sorted.addAll(List.of(keys));
        return sorted;
    }

    @Test
    void aLargePostingIsWalkedOnce() {
        var posting = bags(1_000);

        assertThat(marks.of(posting, () -> all(1_000))).isEqualTo(all(1_000));
        assertThat(marks.of(posting, NOT_ASKED)).isEqualTo(all(1_000));
    }

    @Test
    void whatIsKeptFollowsTheKeysOfADocument() {
        var posting = bags(1_000);
        marks.of(posting, () -> all(1_000));

        marks.follow(index, keys(BAG), keys(SILK), 7);
        marks.follow(index, keys(BAG, SILK), keys(BAG), 8);
        marks.follow(index, keys(), keys(BAG), 1_000);
        marks.follow(index, keys(SILK), keys(BAG), 1_001);

        var expected = all(1_002);
        expected.clear(7);
        assertThat(marks.of(posting, NOT_ASKED)).isEqualTo(expected);
    }

    @Test
    void aSmallPostingIsWalkedEachTime() {
        var posting = bags(100);
        marks.of(posting, () -> all(100));

        assertThat(marks.of(posting, () -> all(99))).isEqualTo(all(99));
    }

    @Test
    void aSparsePostingIsWalkedEachTime() {
        var posting = bags(1_000);
        var sparse = all(999);
        sparse.set(10_000_000);
        marks.of(posting, () -> sparse);

        assertThat(marks.of(posting, () -> all(1))).isEqualTo(all(1));
    }
}
