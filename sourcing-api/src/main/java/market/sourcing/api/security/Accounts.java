package market.sourcing.api.security;

import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Digests;

/** Names accounts by who vouches for them: two issuers may know the same subject and mean different people. */
public final class Accounts {
    /** The own authorization server, whatever address it is reached by. */
    public static final String EMBEDDED_ISSUER = "sourcing";

    private static final int DIGITS = 32;

    private Accounts() {}

    /** {@code account-} and the first 32 hexadecimal digits of SHA-256 of the issuer, a blank and the subject. */
    public static AccountId of(String issuer, String subject) {
        return new AccountId(
                AccountId.PREFIX + Digests.of(issuer + " " + subject).substring(0, DIGITS));
    }
}
