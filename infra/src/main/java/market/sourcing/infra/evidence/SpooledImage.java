package market.sourcing.infra.evidence;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A spooled file as decoders read it. The JDK's own stream over a file closes the file whenever the collector comes to it, which may
 * be while the file is stored.
 */
final class SpooledImage extends ImageInputStreamImpl {
    private static final int BUFFER = 16 * 1024;

    private final Spooled file;
    private final byte[] buffer = new byte[BUFFER];
    private long from;
    private int held;

    SpooledImage(Spooled file) {
        this.file = file;
    }

    private boolean holdsNext() throws IOException {
        bitOffset = 0;
        if (streamPos < from || streamPos >= from + held) {
            from = streamPos;
            held = Math.max(0, file.read(from, buffer));
        }
        return held > 0;
    }

    @Override
    public int read() throws IOException {
        return holdsNext() ? buffer[(int) (streamPos++ - from)] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!holdsNext()) {
            return -1;
        }
        int count = (int) Math.min(length, from + held - streamPos);
        System.arraycopy(buffer, (int) (streamPos - from), bytes, offset, count);
        streamPos += count;
        return count;
    }
}
