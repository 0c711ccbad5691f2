package market.sourcing.infra.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Nothing can be written into a folder: its disk is full, it belongs to somebody else, something else has its name. */
public final class FolderUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FolderUnusable(Path folder, IOException cause) {
        super("The folder " + folder + " can't be written: " + reason(cause) + ".", cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case FileAlreadyExistsException other -> "there is a file of that name";
            case NotDirectoryException other -> "what it is in is a file";
            case AccessDeniedException other -> "permission denied";
            case NoSuchFileException gone -> "it is gone";
            case FileSystemException other -> orElse(other.getReason(), other);
            default -> orElse(cause.getMessage(), cause);
        };
    }

    private static String orElse(@Nullable String words, IOException cause) {
        return words == null ? cause.getClass().getSimpleName() : words;
    }
}
