package market.sourcing.infra.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on its way into the store. It has no name once it is open, so that nothing of it stays when it is closed, or when the
 * process is killed.
 */
final class Spooled implements AutoCloseable {
    private final RandomAccessFile file;

    private Spooled(RandomAccessFile file) {
        this.file = file;
    }

    static Spooled in(Path folder) throws IOException {
        var path = Files.createTempFile(folder, "evidence-", ".part");
        try {
            return new Spooled(new RandomAccessFile(path.toFile(), "rw"));
        } finally {
            Files.delete(path);
        }
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        file.write(bytes, from, length);
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
