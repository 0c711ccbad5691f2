package market.sourcing.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/** A tree of some size, and what can be proven of it (RFC 9162, 2.1.1, 2.1.3.1 and 2.1.4.1). */
public record MerkleTree(PerfectTrees trees, long size) {
    /** @throws IllegalArgumentException if the size is negative */
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no %d leaves".formatted(size));
        }
    }

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /** The perfect trees it consists of, with which it goes on growing. */
    public Frontier frontier() {
        var roots = new ArrayList<Hash>();
        for (long from = 0; from < size; from += Long.highestOneBit(size - from)) {
            roots.add(root(from, from + Long.highestOneBit(size - from)));
        }
        return new Frontier(size, roots);
    }

    /** That a leaf is in the tree. @throws IllegalArgumentException if there is no such leaf */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of %d leaves has none at %d".formatted(size, index));
        }
        var path = new ArrayList<Hash>();
        includes(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** That the tree begins with an earlier one. @throws IllegalArgumentException if that one is larger */
    public ConsistencyProof consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("A tree of %d leaves does not begin with %d".formatted(size, earlier));
        }
        var path = new ArrayList<Hash>();
        if (earlier > 0) {
            beginsWith(earlier, 0, size, true, path);
        }
        return new ConsistencyProof(earlier, size, path);
    }

    private void includes(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + left(to - from);
        if (index < middle) {
            includes(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            includes(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** @param known whether who checks has the root of what lies before {@code earlier} himself */
    private void beginsWith(long earlier, long from, long to, boolean known, List<Hash> path) {
        if (earlier == to) {
            if (!known) {
                path.add(root(from, to));
            }
            return;
        }
        long middle = from + left(to - from);
        if (earlier <= middle) {
            beginsWith(earlier, from, middle, known, path);
            path.add(root(middle, to));
        } else {
            beginsWith(earlier, middle, to, false, path);
            path.add(root(from, middle));
        }
    }

    private Hash root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return trees.root(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + left(leaves);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    /** How many of several leaves are left: the largest power of two that is less than all of them. */
    private static long left(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
