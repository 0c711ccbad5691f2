package market.sourcing.infra.commands;

/** A command that was only tried has come to its end. Being thrown, it takes back all that was done. */
final class WouldBeDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean changes;

    WouldBeDone(boolean changes) {
        super("It would be done.", null, false, false);
        this.changes = changes;
    }

    Tried told() {
        return new Tried(null, changes);
    }
}
