package market.sourcing.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree begins with an earlier one: nothing that was in it has been changed, taken out, or moved.
 *
 * @param earlier size of the earlier tree, in leaves
 * @param later size of the later tree
 */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** By RFC 9162, 2.1.4.2. Every tree begins with the one without leaves. */
    public boolean proves(Hash earlierRoot, Hash laterRoot) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(Hash.OF_NOTHING);
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        return !path.isEmpty() && provesGrowth(earlierRoot, laterRoot);
    }

    private boolean provesGrowth(Hash earlierRoot, Hash laterRoot) {
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) {
            hashes.addFirst(earlierRoot);
        }
        var climb = new Climb(earlier - 1, later - 1);
        climb.upWhileRight();
        var before = hashes.getFirst();
        var after = before;
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (climb.isDone()) {
                return false;
            }
            if (climb.isRight()) {
                before = Hash.ofNode(sibling, before);
                after = Hash.ofNode(sibling, after);
            } else {
                after = Hash.ofNode(after, sibling);
            }
            climb.up();
        }
        return climb.isDone() && before.equals(earlierRoot) && after.equals(laterRoot);
    }
}
