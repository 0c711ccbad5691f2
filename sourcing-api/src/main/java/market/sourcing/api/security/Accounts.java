package market.sourcing.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import market.sourcing.domain.shared.AccountId;

/** Names accounts by who vouches for them: two issuers may know the same subject and mean different people. */
public final class Accounts {
    /** The own authorization server, whatever address it is reached by. */
    public static final String EMBEDDED_ISSUER = "sourcing";

    private static final int DIGITS = 32;

    private Accounts() {}

    /** {@code account-} and the first 32 hexadecimal digits of SHA-256 of the issuer, a blank and the subject. */
    public static AccountId of(String issuer, String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + " " + subject).getBytes(StandardCharsets.UTF_8));
            return new AccountId(
                    AccountId.PREFIX + HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
