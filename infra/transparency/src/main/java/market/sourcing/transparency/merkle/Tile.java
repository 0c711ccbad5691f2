package market.sourcing.transparency.merkle;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Up to 256 roots of perfect trees beside each other, which is how a tree is stored: a full tile never changes (C2SP tlog-tiles).
 *
 * @param level 0 where the roots are leaves, one more for each eight levels of the tree
 * @param index counted on its level from 0
 */
public record Tile(int level, long index, List<Hash> roots) {
    /** How many levels of the tree a tile stands for. */
    public static final int HEIGHT = 8;

    public static final int WIDTH = 1 << HEIGHT;

    /** @throws IllegalArgumentException if it is wider than a tile may be, or stands nowhere */
    public Tile {
        if (level < 0 || index < 0 || roots.size() > WIDTH) {
            throw new IllegalArgumentException(
                    "No tile is at level %d, %d, with %d roots".formatted(level, index, roots.size()));
        }
        roots = List.copyOf(roots);
    }

    /** @throws IllegalArgumentException unless the bytes are whole hashes, 256 at most */
    public static Tile of(int level, long index, byte[] bytes) {
        if (bytes.length % Hash.BYTES != 0 || bytes.length > WIDTH * Hash.BYTES) {
            throw new IllegalArgumentException("A tile does not have %d bytes".formatted(bytes.length));
        }
        var roots = IntStream.range(0, bytes.length / Hash.BYTES)
                .mapToObj(n -> Hash.at(bytes, n * Hash.BYTES, Hash.BYTES))
                .toList();
        return new Tile(level, index, roots);
    }

    public byte[] bytes() {
        var bytes = new byte[roots.size() * Hash.BYTES];
        for (int n = 0; n < roots.size(); n++) {
            roots.get(n).writeTo(bytes, n * Hash.BYTES);
        }
        return bytes;
    }

    public boolean isFull() {
        return roots.size() == WIDTH;
    }

    /** Of a full tile: what stands for it in the tile above. */
    public Hash root() {
        return root(0, WIDTH);
    }

    /** The root of a perfect tree over some of its roots. */
    Hash root(int from, int count) {
        return count == 1 ? roots.get(from) : Hash.ofNode(root(from, count / 2), root(from + count / 2, count / 2));
    }
}
