package market.sourcing.api.imports.cli;

/** The command was called in a way it does not know. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message, null, false, false);
    }
}
