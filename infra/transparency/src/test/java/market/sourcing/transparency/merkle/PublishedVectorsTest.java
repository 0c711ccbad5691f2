package market.sourcing.transparency.merkle;

import static market.sourcing.transparency.merkle.PublishedTree.LEAVES;
import static market.sourcing.transparency.merkle.PublishedTree.ROOTS;
import static market.sourcing.transparency.merkle.PublishedTree.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others publish: the vectors of the reference implementation of Certificate Transparency. */
class PublishedVectorsTest {
    @Test
    void roots_of_all_sizes() {
        var frontier = new Frontier();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(frontier.root()).as("%d leaves", size).isEqualTo(ROOTS.get(size));
            assertThat(tree(size).root()).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                frontier.add(LEAVES.get(size));
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void inclusion(int index, int size, List<Hash> path) {
        var proof = tree(size).inclusion(index);

        assertThat(proof.path()).isEqualTo(path);
        assertThat(proof.proves(LEAVES.get(index), ROOTS.get(size))).isTrue();
    }

    static Stream<Arguments> inclusion() {
        return Stream.of(
                Arguments.of(0, 1, List.of()),
                Arguments.of(
                        0,
                        8,
                        hashes(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                Arguments.of(
                        5,
                        8,
                        hashes(
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                Arguments.of(2, 3, hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
                Arguments.of(
                        1,
                        5,
                        hashes(
                                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
    }

    @ParameterizedTest
    @MethodSource
    void consistency(int earlier, int later, List<Hash> path) {
        var proof = tree(later).consistency(earlier);

        assertThat(proof.path()).isEqualTo(path);
        assertThat(proof.proves(ROOTS.get(earlier), ROOTS.get(later))).isTrue();
    }

    static Stream<Arguments> consistency() {
        return Stream.of(
                Arguments.of(1, 1, List.of()),
                Arguments.of(
                        1,
                        8,
                        hashes(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                Arguments.of(
                        6,
                        8,
                        hashes(
                                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                Arguments.of(
                        2,
                        5,
                        hashes(
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")),
                Arguments.of(
                        6,
                        7,
                        hashes(
                                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")));
    }

    private static MerkleTree tree(int size) {
        return Leaves.tree(LEAVES.subList(0, size));
    }
}
