package market.sourcing.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows, of which only its right edge is kept: the roots of the perfect trees that it consists of, the largest first. It
 * takes at most 64 hashes however large the tree is.
 */
public final class Frontier {
    private final List<Hash> roots;
    private long size;

    /** A tree without leaves. */
    public Frontier() {
        this(0, List.of());
    }

    /** @throws IllegalArgumentException unless a tree of that size consists of so many perfect ones */
    public Frontier(long size, List<Hash> roots) {
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves does not consist of %d perfect ones".formatted(size, roots.size()));
        }
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    public void add(Hash leaf) {
        var root = leaf;
        // Each one at the end of the size in binary is a perfect tree as large as what has been put together so far.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = Hash.ofNode(roots.removeLast(), root);
        }
        roots.add(root);
        size++;
    }

    public long size() {
        return size;
    }

    public List<Hash> roots() {
        return List.copyOf(roots);
    }

    public Hash root() {
        return roots.reversed().stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.OF_NOTHING);
    }
}
