package market.sourcing.infra.webhook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.infra.files.FileDamaged;
import market.sourcing.infra.files.OwnerOnlyFile;

/**
 * What the notices of one sender are signed with. The first signs; all are accepted, so that a new one can be brought in while notices signed with
 * the old one are under way.
 */
public record WebhookSecrets(List<String> accepted) {
    private static final int BYTES = 32;
    private static final int SHORTEST = 16;
    private static final int MOST = 2;

    public WebhookSecrets {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty() || accepted.size() > MOST) {
            throw new IllegalArgumentException("One secret is needed to sign webhooks, and one more may be accepted.");
        }
        if (accepted.stream().anyMatch(secret -> secret.length() < SHORTEST)) {
            throw new IllegalArgumentException("A secret of webhooks has at least " + SHORTEST + " characters.");
        }
    }

    /** @param previous empty when there is none */
    public static WebhookSecrets configured(String current, String previous) {
        return new WebhookSecrets(
                Stream.of(current, previous).filter(secret -> !secret.isBlank()).toList());
    }

    /** What is configured, else what is in the file. */
    public static WebhookSecrets configuredOrIn(Path file, String current, String previous) {
        return current.isBlank() ? in(file) : configured(current, previous);
    }

    /**
     * One a line, the current one first; made at the first start.
     *
     * @throws FileDamaged when there is something else in it
     */
    public static WebhookSecrets in(Path file) {
        var content = OwnerOnlyFile.contentOrFirst(file, () -> generated().getBytes(StandardCharsets.UTF_8));
        try {
            return new WebhookSecrets(new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IllegalArgumentException damaged) {
            throw new FileDamaged(
                    file,
                    "Put it back from a back-up, or remove it and a new secret is made, which whoever signs notices then needs.",
                    damaged);
        }
    }

    private static String generated() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + "\n";
    }

    String current() {
        return accepted.getFirst();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return accepted.size() + " webhook secrets";
    }
}
