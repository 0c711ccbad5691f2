package market.sourcing.infra.imports.order;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.infra.digest.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts that stand for a factory's customers: HMAC-SHA256 of the customer number under a secret of that factory,
 * which never leaves the database. A plain digest of a five-digit number could be undone by trying them all.
 */
final class Buyers {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String unnamed;

    Buyers(byte[] key, FactoryId factory) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.unnamed = AccountId.PREFIX + "unnamed-" + hex(Sha256.of(utf8(factory.value())));
    }

    /** With the factory's secret, which is made when it is needed first. */
    static Buyers of(FactoryId factory, JdbcClient jdbc) {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert into pseudonym_key (factory_id, key) values (:factory, :key) on conflict do nothing")
                .param("factory", factory.value())
                .param("key", fresh)
                .update();
        var key = jdbc.sql("select key from pseudonym_key where factory_id = :factory")
                .param("factory", factory.value())
                .query((row, at) -> row.getBytes(1))
                .single();
        return new Buyers(key, factory);
    }

    String named(String customer) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return AccountId.PREFIX + "customer-" + hex(mac.doFinal(utf8(customer)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The one account of all whom the books don't name. */
    String unnamed() {
        return unnamed;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }
}
