package market.sourcing.infra.consignee;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import market.sourcing.infra.files.OwnerOnlyFile;

/**
 * What each person's key is sealed under: a keyset of Tink in its JSON form, AES-256-GCM (NIST SP 800-38D), in a file that only its
 * owner reads. It is never in the database.
 */
final class IdentityMaster {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final Aead aead;
    private final long number;

    private IdentityMaster(KeysetHandle keys) throws GeneralSecurityException {
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.number = keys.getPrimary().getId();
    }

    /**
     * Made at the first start, for its owner only.
     *
     * @throws IdentityKeyUnusable when the file is no such keyset
     */
    static IdentityMaster keptIn(Path file) {
        try {
            return of(OwnerOnlyFile.contentOrFirst(file, IdentityMaster::fresh), file);
        } catch (UncheckedIOException unreadable) {
            throw new IdentityKeyUnusable("The master key's file " + file + " can't be used.", unreadable);
        }
    }

    /** @throws IdentityKeyUnusable when the file is not there, or is no such keyset */
    static IdentityMaster in(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IdentityKeyUnusable("The master key's file " + file + " is not there.");
        }
        try {
            return of(Files.readAllBytes(file), file);
        } catch (IOException unreadable) {
            throw new IdentityKeyUnusable("The master key's file " + file + " can't be read.", unreadable);
        }
    }

    private static IdentityMaster of(byte[] json, Path file) {
        try {
            var text = new String(json, StandardCharsets.UTF_8);
            return new IdentityMaster(TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException noKeyset) {
            // Its cause may quote what it read.
            throw new IdentityKeyUnusable("The master key's file " + file + " is no keyset of AES-256-GCM.");
        }
    }

    private static byte[] fresh() {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Aead aead() {
        return aead;
    }

    /** Tells it from others; nothing secret. */
    long number() {
        return number;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "the master key " + number;
    }
}
