package market.sourcing.api.security.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody guesses. */
final class ClientSecret {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecret() {}

    /** 192 random bits in 32 characters. */
    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
