package market.sourcing.infra.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import market.sourcing.infra.files.FolderUnusable;

/**
 * A file on its way into the store. It has no name once it is open, so that nothing of it stays when it is closed, or when the
 * process is killed.
 */
final class Spooled implements AutoCloseable {
    private final Path folder;
    private final RandomAccessFile file;

    private Spooled(Path folder, RandomAccessFile file) {
        this.folder = folder;
        this.file = file;
    }

    /** @throws FolderUnusable such as when its disk is full */
    static Spooled in(Path folder) {
        try {
            var path = Files.createTempFile(folder, "evidence-", ".part");
            try {
                return new Spooled(folder, new RandomAccessFile(path.toFile(), "rw"));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new FolderUnusable(folder, e);
        }
    }

    /** @throws FolderUnusable such as when its disk is full; what breaks off is the sender's fault, this is ours */
    void write(byte[] bytes, int from, int length) {
        try {
            file.write(bytes, from, length);
        } catch (IOException e) {
            throw new FolderUnusable(folder, e);
        }
    }

    /** The bytes from a position on, as many as the array takes where there are so many; -1 at the end. */
    int read(long from, byte[] bytes) throws IOException {
        file.seek(from);
        int filled = 0;
        for (int read = 0; read >= 0 && filled < bytes.length; ) {
            read = file.read(bytes, filled, bytes.length - filled);
            filled += Math.max(0, read);
        }
        return filled == 0 ? -1 : filled;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
