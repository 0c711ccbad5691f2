package market.sourcing.infra.embedded.mongo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The postings of an index: by key for equality, in key order for ranges and walks. */
final class PostingDirectory {
    private static final int EMPTY_ONES_TOLERATED = 64;

    private final EntryOrder order;
    private final Map<Object, Posting> byKey = new HashMap<>();
    private SettledList<Posting> inOrder = newList();
    private int empty;

    PostingDirectory(EntryOrder order) {
        this.order = order;
    }

    void add(Object key, Entry entry) {
        Posting posting = byKey.get(key);
        if (posting == null) {
            posting = new Posting(key, order);
            byKey.put(key, posting);
            inOrder.add(posting);
        } else if (posting.size() == 0) {
            empty--;
        }
        posting.add(entry);
    }

    void remove(Object key, Entry entry) {
        Posting posting = byKey.get(key);
        if (posting != null && posting.size() > 0) {
            posting.remove(entry);
            if (posting.size() == 0) {
                empty++;
                sweep();
            }
        }
    }

    @Nullable
    Posting get(Object key) {
        return byKey.get(key);
    }

    /** The postings of an interval in ascending order of keys, empty ones among them. */
    List<Posting> within(Interval interval) {
        return inOrder.between(
                inOrder.firstNotBelow(posting -> interval.side(posting.key())),
                inOrder.firstAbove(posting -> interval.side(posting.key())));
    }

    List<Posting> all() {
        return inOrder.between(0, inOrder.size());
    }

    void clear() {
        byKey.clear();
        inOrder = newList();
        empty = 0;
    }

    // A key that moves on with every update leaves an empty posting behind; taking each out at once would cost a shift.
    private void sweep() {
        if (empty > EMPTY_ONES_TOLERATED && empty > byKey.size() / 2) {
            byKey.values().removeIf(posting -> posting.size() == 0);
            inOrder = newList();
            byKey.values().forEach(inOrder::add);
            empty = 0;
        }
    }

    private static SettledList<Posting> newList() {
        return new SettledList<>(Comparator.comparing(Posting::key, ValueOrder.ASCENDING));
    }
}
