package market.sourcing.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Nothing can be made or moved where the server keeps its documents. */
public final class FileUnusable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final Path file;

    FileUnusable(Path file, IOException cause) {
        super("The file " + file + " can't be made.", cause);
        this.file = file;
    }

    /** What could not be made. */
    public Path file() {
        return file;
    }
}
