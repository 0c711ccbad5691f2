package market.sourcing.infra.webhook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * A secret of its own for each sender of one kind: configured, or made at the first start and kept in a file that is named like
 * its sender. Signatures go by the system's clock, whatever the trade's says.
 */
public final class OwnSecrets implements WebhookSignatures {
    private static final Logger LOG = LoggerFactory.getLogger(OwnSecrets.class);

    private final Kind kind;
    private final Environment settings;
    private final Path data;

    /** Those whose notices are of one kind. */
    public enum Kind {
        PAYMENTS("sourcing.payments.webhook", "payments", "webhook-secrets"),
        CARRIERS("sourcing.carriers.webhook", "carriers", "carrier-webhook-secrets");

        private final String prefix;
        private final String folder;
        private final String sharedFile;

        Kind(String prefix, String folder, String sharedFile) {
            this.prefix = prefix;
            this.folder = folder;
            this.sharedFile = sharedFile;
        }

        /** The file in the data folder that a sender's secrets are in when none are configured. */
        public Path file(Path data, String sender) {
            return data.resolve("webhooks").resolve(folder).resolve(sender);
        }
    }

    /** @throws IllegalStateException when one secret is configured for all, as releases before this one took it */
    public OwnSecrets(Kind kind, Environment settings, Path data) {
        this.kind = kind;
        this.settings = settings;
        this.data = data;
        refuseShared();
    }

    private void refuseShared() {
        if (!setting("secret").isBlank() || !setting("previous-secret").isBlank()) {
            throw new IllegalStateException("One secret for all is no longer taken: each sender has its own. Set "
                    + kind.prefix + ".<name>.secret in the place of " + kind.prefix + ".secret.");
        }
        var shared = data.resolve(kind.sharedFile);
        if (Files.exists(shared)) {
            LOG.warn(
                    "{} is no longer read: each sender has a secret of its own in {}. Give it to the sender and delete the old file",
                    shared,
                    kind.file(data, "<name>"));
        }
    }

    private String setting(String name) {
        return settings.getProperty(kind.prefix + "." + name, "");
    }

    @Override
    public WebhookSignature of(String sender) {
        var secrets = WebhookSecrets.configuredOrIn(
                kind.file(data, sender), setting(sender + ".secret"), setting(sender + ".previous-secret"));
        return new WebhookSignature(secrets, InstantSource.system());
    }
}
