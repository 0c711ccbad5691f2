package market.sourcing.transparency.merkle;

import java.util.List;

/**
 * That a leaf is in a tree, without the tree.
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param path what the leaf is hashed with on the way to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** By RFC 9162, 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var climb = new Climb(index, size - 1);
        var reached = leaf;
        for (Hash sibling : path) {
            if (climb.isDone()) {
                return false;
            }
            reached = climb.isRight() ? Hash.ofNode(sibling, reached) : Hash.ofNode(reached, sibling);
            climb.up();
        }
        return climb.isDone() && reached.equals(root);
    }
}
