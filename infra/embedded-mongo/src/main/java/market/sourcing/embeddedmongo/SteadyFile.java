package market.sourcing.embeddedmongo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file that stays open when a thread that reads it is interrupted. Java's own channel is closed then, for everybody, and here the
 * threads of requests read, which are interrupted when a client has gone. One who reads waits for no one who writes.
 */
final class SteadyFile extends FileBaseDefault {
    private final RandomAccessFile reading;
    private final RandomAccessFile writing;

    SteadyFile(Path file, String mode) throws IOException {
        writing = new RandomAccessFile(file.toFile(), mode);
        reading = new RandomAccessFile(file.toFile(), "r");
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        var bytes = new byte[into.remaining()];
        int read;
        synchronized (reading) {
            reading.seek(position);
            read = reading.read(bytes);
        }
        if (read > 0) {
            into.put(bytes, 0, read);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        synchronized (writing) {
            writing.seek(position);
            writing.write(bytes);
        }
        return bytes.length;
    }

    @Override
    public long size() throws IOException {
        return writing.length();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        synchronized (writing) {
            if (size < writing.length()) {
                writing.setLength(size);
            }
        }
    }

    @Override
    public void force(boolean metadata) throws IOException {
        writing.getFD().sync();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return writing.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try (reading) {
            writing.close();
        }
    }
}
