package market.sourcing.infra.files;

import java.nio.file.Path;

/** Another running application has the data folder. */
public final class DataFolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataFolderInUse(Path folder) {
        super("Another running application uses the data folder " + folder + ".");
    }
}
