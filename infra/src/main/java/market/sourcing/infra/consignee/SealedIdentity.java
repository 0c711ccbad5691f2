package market.sourcing.infra.consignee;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import market.sourcing.domain.consignee.Identity;
import market.sourcing.domain.shared.ConsigneeId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who one person is, sealed under a key that is made for him alone, and that key, sealed under the master key. The id of the person is
 * the additional data of both: what is sealed for one opens for nobody else.
 */
final class SealedIdentity {
    private static final String NAME = "consignee_identity ";
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] key;
    private final byte[] identity;

    /** As it is stored; the arrays are its own from now on. */
    SealedIdentity(byte[] key, byte[] identity) {
        this.key = key;
        this.identity = identity;
    }

    static SealedIdentity of(ConsigneeId id, Identity open, IdentityMaster master) {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var key = TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, master.aead(), name(id));
            return new SealedIdentity(key, primitive(keys).encrypt(JSON.writeValueAsBytes(open), name(id)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IdentityKeyUnusable when it was sealed for somebody else or under another master key, or was changed since */
    Identity open(ConsigneeId id, IdentityMaster master) {
        try {
            return JSON.readValue(primitive(keys(id, master)).decrypt(identity, name(id)), Identity.class);
        } catch (GeneralSecurityException notOurs) {
            throw unusable(id, notOurs);
        }
    }

    /** The same under another master key. */
    SealedIdentity resealed(ConsigneeId id, IdentityMaster old, IdentityMaster master) {
        try {
            return new SealedIdentity(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(keys(id, old), master.aead(), name(id)), identity);
        } catch (GeneralSecurityException notOurs) {
            throw unusable(id, notOurs);
        }
    }

    private KeysetHandle keys(ConsigneeId id, IdentityMaster master) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(key, master.aead(), name(id));
    }

    private static Aead primitive(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] name(ConsigneeId id) {
        return (NAME + id.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static IdentityKeyUnusable unusable(ConsigneeId id, GeneralSecurityException why) {
        return new IdentityKeyUnusable("What is sealed for " + id + " does not open.", why);
    }

    byte[] key() {
        return key.clone();
    }

    byte[] identity() {
        return identity.clone();
    }
}
