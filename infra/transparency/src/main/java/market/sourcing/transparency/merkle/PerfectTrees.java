package market.sourcing.transparency.merkle;

/** Where the roots of the perfect trees within a tree are found. */
@FunctionalInterface
public interface PerfectTrees {
    /**
     * The root of the perfect tree over the leaves from {@code index * 2^level} on, {@code 2^level} of them.
     *
     * @param level 0 for the leaves themselves
     */
    Hash root(int level, long index);
}
