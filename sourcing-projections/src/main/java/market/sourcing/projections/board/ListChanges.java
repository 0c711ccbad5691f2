package market.sourcing.projections.board;

/**
 * Asks for the documents that have changed since a position, in the order of their last changes.
 *
 * @param after the position up to which changes are known
 * @param size 1 to 100
 */
public record ListChanges(long after, int size) {
    public ListChanges {
        PageSize.check(size);
    }
}
