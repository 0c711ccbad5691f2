package market.sourcing.infra.imports.run;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import market.sourcing.infra.digest.Sha256;

/** Counts and digests what comes in, and ends what can't be a file of rows. */
final class Measured {
    private static final int MAGIC_FIRST = 0x1F;
    private static final int MAGIC_SECOND = 0x8B;

    private final long mostBytes;
    private final BlankLines lines;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private int first;

    Measured(ImportSettings settings) {
        this.mostBytes = settings.mostBytes().toBytes();
        this.lines = new BlankLines(settings);
    }

    /** @throws FileRefused for what it has read so far */
    void passed(byte[] buffer, int length) {
        for (int at = 0; at < length && bytes + at < 2; at++) {
            mustNotBePacked(bytes + at, buffer[at] & 0xFF);
        }
        bytes += length;
        if (bytes > mostBytes) {
            throw new FileRefused(FileFault.FILE_TOO_LARGE, Map.of("mostBytes", mostBytes));
        }
        digest.update(buffer, 0, length);
        lines.passed(buffer, length);
    }

    private void mustNotBePacked(long at, int value) {
        if (at == 1 && first == MAGIC_FIRST && value == MAGIC_SECOND) {
            throw new FileRefused(FileFault.FILE_STILL_PACKED, Map.of());
        }
        first = value;
    }

    long bytes() {
        return bytes;
    }

    Receipt receipt() {
        return new Receipt(bytes, lines.lines(), HexFormat.of().formatHex(digest.digest()));
    }
}
