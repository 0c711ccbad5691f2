package market.sourcing.embeddedmongo.login;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The one user of an embedded server. It is made at each start, held in memory only and never written down.
 *
 * @param secret of ASCII letters and digits, so that it means the same in a connection string and to SASLprep
 */
public record MongoLogin(String user, String secret) {
    private static final String USER = "sourcing";
    private static final int SECRET_BYTES = 32;

    public static MongoLogin fresh() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new MongoLogin(USER, HexFormat.of().formatHex(bytes));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return user;
    }
}
