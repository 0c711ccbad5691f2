package market.sourcing.embeddedmongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * The positions of whole postings, a bit a document: of the ones that queries tested others against last. They follow what is written,
 * by who is alone with the collection; who reads shares them and changes nothing.
 */
final class Marks {
    /** Of the heap, a thirty-second. */
    private static final long SHARE = 32;
    /** What one takes beside its bits. */
    private static final int OVERHEAD = 128;
    /** The entries of a posting that are walked sooner than its bits are looked up. */
    private static final int FEW = 128;
    /** Bits for each entry at most: where postings are sparser, walking them costs less than the room for their bits. */
    private static final int SPARSEST = 512;

    private final Cache<Place, BitSet> kept = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .<Place, BitSet>weigher((_, bits) -> OVERHEAD + bits.size() / Byte.SIZE)
            .executor(Runnable::run)
            .build();

    private record Place(EntryMap index, ByteBuffer key) {
        Place(EntryMap index, byte[] key) {
            this(index, ByteBuffer.wrap(key));
        }
    }

    /** Whether a posting's positions are worth being kept, in a collection of so many documents. */
    static boolean areWorthKeeping(long entries, double documents) {
        return entries > FEW && entries * SPARSEST > documents;
    }

    /** Nobody may change them. */
    BitSet of(Posting posting, Supplier<BitSet> walk) {
        var place = new Place(posting.whole().entries(), posting.key());
        var known = kept.getIfPresent(place);
        if (known != null) {
            return known;
        }
        var found = walk.get();
        if (areWorthKeeping(posting.size(), found.length())) {
            kept.put(place, found);
        }
        return found;
    }

    /**
     * A document has other keys now.
     *
     * @param before of the first field, in order, each once; none of a document that was not there
     */
    void follow(EntryMap index, SortedSet<byte[]> before, SortedSet<byte[]> after, int position) {
        before.stream().filter(key -> !after.contains(key)).forEach(key -> set(index, key, position, false));
        after.stream().filter(key -> !before.contains(key)).forEach(key -> set(index, key, position, true));
    }

    private void set(EntryMap index, byte[] key, int position, boolean there) {
        kept.asMap().computeIfPresent(new Place(index, key), (_, bits) -> {
            bits.set(position, there);
            return bits;
        });
    }
}
