package market.sourcing.transparency.verify;

/** Carries what was found out of the place where it was found. */
final class BrokenExportException extends RuntimeException {
    private final transient Finding.Broken finding;

    BrokenExportException(Fault fault, long position, String message) {
        super(message, null, false, false);
        this.finding = new Finding.Broken(fault, position, message);
    }

    Finding.Broken finding() {
        return finding;
    }
}
