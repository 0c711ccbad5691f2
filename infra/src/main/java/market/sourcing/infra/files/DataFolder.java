package market.sourcing.infra.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything this installation keeps, locked for as long as this object is open. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Opens it, and takes others' rights to it.
     *
     * @throws DataFolderInUse when another application has it open
     * @throws FolderUnusable when it can't be written
     */
    public static DataFolder open(Path wanted) {
        var path = OwnerOnlyFolder.withContentAt(wanted);
        try {
            var channel = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderInUse(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new FolderUnusable(path, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /** A folder inside, made when it is not there, readable by its owner only. */
    public Path folder(String name) {
        return OwnerOnlyFolder.at(path.resolve(name));
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
