package market.sourcing.transparency.merkle;

/** Finds perfect trees in tiles: one tile a look-up, and at most 255 hashes. */
public record TiledTrees(Tiles tiles) implements PerfectTrees {
    /** Where tiles are. */
    @FunctionalInterface
    public interface Tiles {
        /** @throws RuntimeException if there is none with so many roots */
        Tile tile(int level, long index);
    }

    @Override
    public Hash root(int level, long index) {
        int within = level % Tile.HEIGHT;
        long first = index << within;
        var tile = tiles.tile(level / Tile.HEIGHT, first / Tile.WIDTH);
        return tile.root((int) (first % Tile.WIDTH), 1 << within);
    }
}
