package market.sourcing.infra.files;

import java.nio.file.Path;

/** A file of this installation is empty or holds something else than it should. */
public final class FileDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param remedy a sentence that says what to do */
    public FileDamaged(Path file, String remedy, Throwable cause) {
        super("The file " + file + " is damaged: " + cause.getMessage(), cause);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
