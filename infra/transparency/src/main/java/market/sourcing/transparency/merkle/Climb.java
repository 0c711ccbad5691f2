package market.sourcing.transparency.merkle;

/** The way up from a node to the root, past the levels on which nothing stands beside it. */
final class Climb {
    private long node;
    private long last;

    /**
     * @param node counted on its level from 0
     * @param last of that level
     */
    Climb(long node, long last) {
        this.node = node;
        this.last = last;
    }

    boolean isDone() {
        return last == 0;
    }

    /** Whether what stands beside it stands on its left. */
    boolean isRight() {
        return isOdd() || node == last;
    }

    void up() {
        // The last of a level that stands on the left has nothing on its right: it rises until there is something on
        // its left.
        while (node == last && !isOdd() && node != 0) {
            rise();
        }
        rise();
    }

    /** To the level on which it is a left child. */
    void upWhileRight() {
        while (isOdd()) {
            rise();
        }
    }

    private boolean isOdd() {
        return (node & 1) == 1;
    }

    private void rise() {
        node >>= 1;
        last >>= 1;
    }
}
