package market.sourcing.bench.load;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Documents of one size that differ in a number only, so that all of them together take the memory of one. */
public final class LargeFile {
    private static final String HEAD = "%%PDF-1.7\n%%%09d";
    private static final byte[] END = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] rest;

    public LargeFile(int bytes) {
        rest = new byte[bytes - head(0).length];
        new Random(1).nextBytes(rest);
        System.arraycopy(END, 0, rest, rest.length - END.length, END.length);
    }

    private static byte[] head(int number) {
        return HEAD.formatted(number).getBytes(StandardCharsets.US_ASCII);
    }

    public int bytes() {
        return head(0).length + rest.length;
    }

    public BodyPublisher body(int number) {
        return BodyPublishers.concat(BodyPublishers.ofByteArray(head(number)), BodyPublishers.ofByteArray(rest));
    }

    public String sha256(int number) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head(number));
            return HexFormat.of().formatHex(digest.digest(rest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
