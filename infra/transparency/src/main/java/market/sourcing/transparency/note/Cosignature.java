package market.sourcing.transparency.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;

/** What a witness signs: the time, in seconds since 1970, and the checkpoint (C2SP tlog-cosignature, v1). */
final class Cosignature {
    private Cosignature() {}

    static byte[] sign(NoteSigner witness, String text, Instant when) {
        long time = when.getEpochSecond();
        return ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_BYTES)
                .putLong(time)
                .put(Ed25519.sign(witness.secret(), message(time, text)))
                .array();
    }

    static boolean verifies(VerifierKey witness, String text, byte[] signed) {
        if (signed.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        var bytes = ByteBuffer.wrap(signed);
        long time = bytes.getLong();
        var signature = new byte[Ed25519.SIGNATURE_BYTES];
        bytes.get(signature);
        return time >= 0 && Ed25519.verifies(witness.key(), message(time, text), signature);
    }

    private static byte[] message(long time, String text) {
        return "cosignature/v1\ntime %d\n%s".formatted(time, text).getBytes(UTF_8);
    }
}
