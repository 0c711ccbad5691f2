package market.sourcing.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsTest {
    private static final int MOST = 70;
    private static final List<Hash> LEAVES = Leaves.of(MOST);
    private static final Hash OTHER = Hash.ofLeaf(new byte[] {1});

    @Test
    void every_leaf_of_every_tree_is_proven_and_no_other_in_its_place() {
        for (int size = 1; size <= MOST; size++) {
            var tree = tree(size);
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusion(index);
                assertThat(proof.proves(LEAVES.get(index), tree.root())).isTrue();
                assertThat(proof.proves(OTHER, tree.root())).isFalse();
                assertThat(proof.proves(LEAVES.get(index), OTHER)).isFalse();
                assertThat(new InclusionProof((index + 1) % size, size, proof.path())
                                .proves(LEAVES.get(index), tree.root()))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void every_tree_begins_with_every_smaller_one_and_with_none_that_was_changed() {
        for (int later = 0; later <= MOST; later++) {
            for (int earlier = 0; earlier <= later; earlier++) {
                var proof = tree(later).consistency(earlier);
                var before = tree(earlier).root();
                var after = tree(later).root();
                assertThat(proof.proves(before, after))
                        .as("%d in %d", earlier, later)
                        .isTrue();
                assertThat(proof.proves(OTHER, after)).isFalse();
                assertThat(proof.proves(before, OTHER)).isEqualTo(earlier == 0);
            }
        }
    }

    @Property
    void a_path_that_is_longer_shorter_or_changed_proves_nothing(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll int where, @ForAll int what) {
        var tree = tree(size);
        int index = Math.floorMod(where, size);
        int earlier = 1 + Math.floorMod(where, size - 1);
        var inclusion = tree.inclusion(index);
        var consistency = tree.consistency(earlier);

        assertThat(new InclusionProof(index, size, changed(inclusion.path(), what))
                        .proves(LEAVES.get(index), tree.root()))
                .isFalse();
        assertThat(new ConsistencyProof(earlier, size, changed(consistency.path(), what))
                        .proves(tree(earlier).root(), tree.root()))
                .isFalse();
    }

    private static List<Hash> changed(List<Hash> path, int what) {
        var changed = new ArrayList<>(path);
        int at = Math.floorMod(what >> 2, path.size());
        switch (what & 3) {
            case 0 -> changed.set(at, OTHER);
            case 1 -> changed.remove(at);
            case 2 -> changed.add(at, OTHER);
            default -> changed.add(changed.getLast());
        }
        return changed;
    }

    @Test
    void a_leaf_can_be_no_tree() {
        var left = LEAVES.get(0);
        var right = LEAVES.get(1);
        var both = new byte[2 * Hash.BYTES];
        left.writeTo(both, 0);
        right.writeTo(both, Hash.BYTES);

        assertThat(Hash.ofLeaf(both)).isNotEqualTo(Hash.ofNode(left, right));
    }

    @Test
    void what_is_not_there_is_not_proven() {
        var tree = tree(5);

        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(6));
        assertThat(new InclusionProof(5, 5, List.of()).proves(OTHER, OTHER)).isFalse();
        assertThat(new InclusionProof(-1, 5, List.of()).proves(OTHER, OTHER)).isFalse();
        assertThat(new ConsistencyProof(6, 5, List.of()).proves(OTHER, OTHER)).isFalse();
        assertThat(new ConsistencyProof(-1, 5, List.of()).proves(OTHER, OTHER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, 1L << 62, (1L << 62) + 1})
    void the_largest_numbers_end_soon(long size) {
        assertThat(new InclusionProof(size - 1, size, LEAVES).proves(OTHER, OTHER))
                .isFalse();
        assertThat(new ConsistencyProof(size - 1, size, LEAVES).proves(OTHER, OTHER))
                .isFalse();
    }

    private static MerkleTree tree(int size) {
        return Leaves.tree(LEAVES.subList(0, size));
    }
}
