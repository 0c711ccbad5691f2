package market.sourcing.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {
    private static final List<Hash> LEAVES = Leaves.of(66_000);

    /** Around the ends of tiles on each level. */
    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 511, 512, 513, 1_000, 65_535, 65_536, 65_537, 65_793})
    void a_tree_is_the_same_from_its_tiles(int size) {
        var leaves = LEAVES.subList(0, size);
        var tiled = new MerkleTree(new TiledTrees((level, index) -> tile(leaves, level, index)), size);
        var plain = Leaves.root(leaves);

        assertThat(tiled.root()).isEqualTo(plain);
        assertThat(tiled.frontier().root()).isEqualTo(plain);
        for (int index : List.of(0, size / 3, size - 1)) {
            assertThat(tiled.inclusion(index).proves(leaves.get(index), plain)).isTrue();
            assertThat(tiled.consistency(index + 1).proves(Leaves.root(leaves.subList(0, index + 1)), plain))
                    .isTrue();
        }
    }

    @Test
    void a_frontier_goes_on_where_a_tree_ends() {
        var frontier = Leaves.tree(LEAVES.subList(0, 1_000)).frontier();

        LEAVES.subList(1_000, 3_000).forEach(frontier::add);

        assertThat(frontier.size()).isEqualTo(3_000);
        assertThat(frontier.root()).isEqualTo(Leaves.root(LEAVES.subList(0, 3_000)));
        assertThat(new Frontier(frontier.size(), frontier.roots()).root()).isEqualTo(frontier.root());
    }

    @Test
    void a_tile_is_its_bytes() {
        var tile = new Tile(0, 3, LEAVES.subList(768, 1_024));

        assertThat(Tile.of(0, 3, tile.bytes())).isEqualTo(tile);
        assertThat(tile.isFull()).isTrue();
        assertThat(tile.root()).isEqualTo(Leaves.root(tile.roots()));
    }

    @Test
    void what_is_no_tile_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(0, 0, new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(0, 0, new byte[257 * 32]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(-1, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, -1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(-1, List.of()));
    }

    private static Tile tile(List<Hash> leaves, int level, long index) {
        int under = 1 << (Tile.HEIGHT * level);
        int from = (int) index * Tile.WIDTH;
        int to = Math.min(from + Tile.WIDTH, leaves.size() / under);
        return new Tile(
                level,
                index,
                IntStream.range(from, to)
                        .mapToObj(n -> Leaves.root(leaves.subList(n * under, (n + 1) * under)))
                        .toList());
    }
}
