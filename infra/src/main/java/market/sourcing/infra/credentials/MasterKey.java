package market.sourcing.infra.credentials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import market.sourcing.infra.files.OwnerOnlyFile;

/**
 * Seals what the database must not show to whoever reads it, such as a backup: AES-256-GCM (NIST SP 800-38D) with a random nonce
 * of 96 bits before what it sealed, and the name of it as additional data, so that nothing sealed can stand in for something
 * else.
 */
public final class MasterKey {
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String HOW =
            "Make one with `openssl rand -base64 32`, keep it as you keep passwords, and give it to every"
                    + " node as SOURCING_SECURITY_MASTER_KEY, or in a file named by SOURCING_SECURITY_MASTER_KEY_FILE.";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * The text itself, else what is in the file.
     *
     * @param text 32 bytes in base 64; empty: none
     * @param file empty: none
     * @throws MasterKeyUnusable when there is neither, or it is no such key
     */
    public static MasterKey configured(String text, String file) {
        if (!text.isBlank()) {
            return of(text, "SOURCING_SECURITY_MASTER_KEY");
        }
        if (file.isBlank()) {
            throw new MasterKeyUnusable(
                    "On your own stores the signing keys of tokens are in PostgreSQL, and there is no key to seal them with.",
                    HOW);
        }
        try {
            return of(Files.readString(Path.of(file)), file);
        } catch (IOException e) {
            throw new MasterKeyUnusable("The master key's file " + file + " can't be read.", HOW);
        }
    }

    /** Made at the first start, for its owner only. */
    public static MasterKey keptIn(Path file) {
        var text = OwnerOnlyFile.contentOrFirst(file, () -> {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            return Base64.getEncoder().encode(fresh);
        });
        return of(new String(text, StandardCharsets.UTF_8), file.toString());
    }

    private static MasterKey of(String base64, String where) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length == BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new MasterKeyUnusable("The master key in " + where + " is not 32 bytes in base 64.", HOW);
    }

    /** @param name of what is sealed; the same is needed to open it */
    public byte[] seal(String name, byte[] open) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(open);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws MasterKeyUnusable when it was sealed with another key or under another name, or was changed since */
    public byte[] open(String name, byte[] sealed) {
        try {
            var nonce = ByteBuffer.wrap(sealed, 0, NONCE).slice();
            var bytes = new byte[NONCE];
            nonce.get(bytes);
            return cipher(Cipher.DECRYPT_MODE, bytes, name).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException | IndexOutOfBoundsException notOurs) {
            throw new MasterKeyUnusable(
                    "What is sealed in PostgreSQL (" + name + ") does not open with this master key.",
                    "Give every node the master key that this database was started with. When it is lost, empty the tables token_key"
                            + " and (column demo_secret) client_account, as docs/runbooks/rotate-the-signing-key.md says.");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A secret of its own for a name, the same each time, by HKDF with SHA-256 (RFC 5869): who has it finds neither this key nor
     * the secret of another name.
     */
    public byte[] derived(String name, int bytes) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(name.getBytes(StandardCharsets.UTF_8), bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "a master key";
    }
}
