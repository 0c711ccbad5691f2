package market.sourcing.infra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.evidence.format.Faults;
import market.sourcing.infra.evidence.format.LastBytes;

/** A body while it comes in: counted, digested and written down piece by piece as it is read. */
final class IncomingBody extends InputStream {
    private final InputStream body;
    private final Spooled spooled;
    private final long mostBytes;
    private final MessageDigest digest = sha256();
    private final LastBytes last = new LastBytes();
    private long bytes;

    IncomingBody(InputStream body, Spooled spooled, long mostBytes) {
        this.body = body;
        this.spooled = spooled;
        this.mostBytes = mostBytes;
    }

    /** @throws Refused {@link RefusalCode#EVIDENCE_TOO_LARGE} */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = body.read(buffer, from, length);
        if (read > 0) {
            bytes += read;
            if (bytes > mostBytes) {
                throw Faults.tooLarge(mostBytes);
            }
            digest.update(buffer, from, read);
            last.pass(buffer, from, read);
            spooled.write(buffer, from, read);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    long bytes() {
        return bytes;
    }

    boolean isArchiveToo() {
        return last.areOfArchive();
    }

    /** Of everything that was read; asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
