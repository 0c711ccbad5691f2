package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Files;
import java.nio.file.Path;

/** There is no room for what has been changed, or no file to put it in; nothing is changed until there is. */
final class DiskFull extends MongoServerError {
    private static final long serialVersionUID = 1L;
    /** As MongoDB says it. */
    private static final int CODE = 14031;

    DiskFull(Path file) {
        super(
                CODE,
                "OutOfDiskSpace",
                (Files.exists(file) ? "There is no room on the disk of " : "There is no more ") + file);
    }
}
