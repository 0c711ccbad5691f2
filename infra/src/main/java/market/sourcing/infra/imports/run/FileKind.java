package market.sourcing.infra.imports.run;

import java.io.IOException;

/** What is particular about the files of one kind: how they are read and what becomes of their rows. */
public interface FileKind {
    boolean takes(ImportKind kind);

    /** Goes on with a file where its last checkpoint is. */
    Steps open(ImportRun run, Counters reached, ImportContext means) throws IOException;

    /** Drops what was kept about a file while it was applied. */
    void forget(ImportId id);
}
