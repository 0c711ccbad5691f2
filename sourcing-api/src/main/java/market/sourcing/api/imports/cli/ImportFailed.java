package market.sourcing.api.imports.cli;

/** The import could not be done; the message tells the user why and what to do. */
final class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFailed(String message) {
        super(message, null, false, false);
    }
}
