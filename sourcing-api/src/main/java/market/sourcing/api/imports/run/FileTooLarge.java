package market.sourcing.api.imports.run;

/** The file, unpacked, is larger than this installation spools. */
public final class FileTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long mostBytes;

    FileTooLarge(long mostBytes) {
        super("The file is larger than " + mostBytes + " bytes.", null, false, false);
        this.mostBytes = mostBytes;
    }

    public long mostBytes() {
        return mostBytes;
    }
}
