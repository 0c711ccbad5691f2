package market.sourcing.infra.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header that proves where a notice comes from and when: {@code t=<unix seconds>,v1=<hex>}, where v1 is the HMAC-SHA256 of
 * the seconds, a dot and the body. There may be several v1, one of which has to be right.
 */
public final class WebhookSignature {
    public static final String HEADER = "Webhook-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST = 512;

    private final WebhookSecrets secrets;
    private final InstantSource clock;

    /** @param clock the system's: the sender knows no other */
    public WebhookSignature(WebhookSecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The header's value for a body that is sent now. */
    public String sign(byte[] body) {
        var seconds = Long.toString(clock.instant().getEpochSecond());
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(digest(secrets.current(), seconds, body));
    }

    /** Whether the body was signed with an accepted secret, not more than five minutes from now. */
    public boolean verifies(@Nullable String header, byte[] body) {
        if (header == null || header.length() > LONGEST) {
            return false;
        }
        String seconds = null;
        var digests = new ArrayList<byte[]>();
        for (var part : header.split(",", -1)) {
            if (part.startsWith("t=") && seconds == null) {
                seconds = part.substring(2);
            } else if (part.startsWith("v1=")
                    && DIGEST.matcher(part.substring(3)).matches()) {
                digests.add(HexFormat.of().parseHex(part.substring(3)));
            }
        }
        return seconds != null
                && SECONDS.matcher(seconds).matches()
                && isRecent(Long.parseLong(seconds))
                && isRight(digests, seconds, body);
    }

    private boolean isRecent(long seconds) {
        var off = Duration.between(Instant.ofEpochSecond(seconds), clock.instant());
        return off.abs().compareTo(TOLERANCE) <= 0;
    }

    private boolean isRight(List<byte[]> digests, String seconds, byte[] body) {
        var right = false;
        for (var secret : secrets.accepted()) {
            var expected = digest(secret, seconds, body);
            for (var digest : digests) {
                right |= MessageDigest.isEqual(expected, digest);
            }
        }
        return right;
    }

    private static byte[] digest(String secret, String seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
