package market.sourcing.transparency.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;

/** Trees over so many leaves, told in the plainest way there is. */
final class Leaves {
    private Leaves() {}

    static List<Hash> of(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> Hash.ofLeaf(("leaf " + n).getBytes(UTF_8)))
                .toList();
    }

    static MerkleTree tree(List<Hash> leaves) {
        return new MerkleTree(
                (level, index) -> root(leaves.subList((int) index << level, (int) (index + 1) << level)),
                leaves.size());
    }

    /** By the definition, RFC 9162, 2.1.1. */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return Hash.ofNode(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
