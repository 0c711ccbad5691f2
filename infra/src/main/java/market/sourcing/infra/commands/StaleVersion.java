package market.sourcing.infra.commands;

/** The client has seen another version of the thing than the one it is at. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("The thing has changed since the version that was named.", null, false, false);
    }
}
