package market.sourcing.infra.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a gzip file holds, all of its members, as long as it does not unpack to more than rows do. */
public final class Unpacked extends InputStreamOfBlocks {
    private final Members members;
    private final long mostRatio;
    private final long grace;
    private long bytes;

    private Unpacked(Members members, ImportSettings settings) {
        super(members);
        this.members = members;
        this.mostRatio = settings.mostRatio();
        this.grace = settings.ratioGrace().toBytes();
    }

    /** @throws ZipException when it does not begin like gzip */
    public static InputStream of(InputStream packed, ImportSettings settings) throws IOException {
        return new Unpacked(new Members(new Counted(packed)), settings);
    }

    /** @throws FileRefused {@link FileFault#FILE_PACKED_TOO_TIGHTLY} */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = members.read(buffer, from, length);
        if (read < 0) {
            members.mustBeWhole();
            return read;
        }
        bytes += read;
        if (bytes > grace && bytes / mostRatio > members.packed.bytes) {
            throw new FileRefused(
                    FileFault.FILE_PACKED_TOO_TIGHTLY,
                    Map.of("mostRatio", mostRatio, "packedBytes", members.packed.bytes, "unpackedBytes", bytes));
        }
        return read;
    }

    /** The JDK takes whatever follows a member and is not a whole header, or could not be read, for the end. */
    private static final class Members extends GZIPInputStream {
        private static final int BUFFER = 64 * 1024;
        private static final int TRAILER = 8;

        private final Counted packed;
        private long filledTo;

        Members(Counted packed) throws IOException {
            super(packed, BUFFER);
            this.packed = packed;
        }

        @Override
        protected void fill() throws IOException {
            super.fill();
            filledTo = packed.bytes;
        }

        void mustBeWhole() throws IOException {
            if (packed.failure != null) {
                throw packed.failure;
            }
            long end = filledTo - inf.getRemaining() + TRAILER;
            if (packed.bytes > end) {
                throw new ZipException("Bytes behind the end, or half a member.");
            }
        }
    }

    private static final class Counted extends InputStreamOfBlocks {
        private long bytes;
        private @Nullable IOException failure;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                int read = super.read(buffer, from, length);
                bytes += Math.max(0, read);
                return read;
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }
    }
}
