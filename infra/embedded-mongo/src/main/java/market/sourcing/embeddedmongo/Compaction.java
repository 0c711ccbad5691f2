package market.sourcing.embeddedmongo;

import org.h2.mvstore.MVStore;

/**
 * Gives back space in which nothing is any more: while too little of what the chunks of a file hold is in use, those that have been
 * sparse for longest are written anew, some at a time.
 *
 * <p>The store takes the chunks it wants most of those that fit into what may be written. Where what it wants does not fit, or can't be
 * written anew, it does nothing, and would do nothing for good: so twice as much may be written at each step until something was.
 */
final class Compaction {
    /** Percent of the chunks in use below which they are written anew while little changes. */
    static final int SPARSE = 50;
    /** The same while much does: it makes whoever writes wait. */
    private static final int VERY_SPARSE = 25;
    /** Bytes that are written at a time. */
    static final int USUAL = 4 << 20;
    /** No chunk is larger: writers wait when as much has changed. */
    static final int MOST = 16 << 20;

    private final MVStore store;
    private int limit = USUAL;

    Compaction(MVStore store) {
        this.store = store;
    }

    /**
     * Some of it; what was written anew is stored with the next changes.
     *
     * @param busy whether much is being changed
     */
    void step(boolean busy) {
        int sparse = busy ? VERY_SPARSE : SPARSE;
        if (store.getFileStore().getChunksFillRate() >= sparse || store.compact(sparse, limit)) {
            limit = USUAL;
        } else {
            limit = Math.min(2 * limit, MOST);
        }
    }
}
