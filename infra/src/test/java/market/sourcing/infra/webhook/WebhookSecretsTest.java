package market.sourcing.infra.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import market.sourcing.infra.files.FileDamaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {
    private static final String LONG = "a-secret-that-is-long-enough";

    @Test
    void a_secret_is_made_once_and_only_its_owner_reads_it(@TempDir Path folder) throws IOException {
        var first = WebhookSecrets.in(folder.resolve("webhook-secrets"));
        assertThat(first.accepted()).hasSize(1);
        assertThat(WebhookSecrets.in(folder.resolve("webhook-secrets"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("webhook-secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_secret_above_the_old_one_in_the_file_signs_and_both_are_accepted(@TempDir Path folder)
            throws IOException {
        var old = WebhookSecrets.in(folder.resolve("webhook-secrets")).current();
        Files.writeString(folder.resolve("webhook-secrets"), LONG + "\n" + old + "\n");

        var changed = WebhookSecrets.in(folder.resolve("webhook-secrets"));
        assertThat(changed.current()).isEqualTo(LONG);
        assertThat(changed.accepted()).containsExactly(LONG, old);
    }

    @Test
    void a_short_one_none_or_three_are_refused() {
        assertThat(WebhookSecrets.configured(LONG, "").accepted()).containsExactly(LONG);
        assertThatThrownBy(() -> WebhookSecrets.configured("short", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSecrets.configured("", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSecrets(java.util.List.of(LONG, LONG, LONG)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "short\n"})
    void a_file_without_a_secret_is_named(String content, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("webhook-secrets"), content);
        assertThatThrownBy(() -> WebhookSecrets.in(file)).isInstanceOfSatisfying(FileDamaged.class, damaged -> {
            assertThat(damaged.getMessage()).contains(file.toString());
            assertThat(damaged.remedy()).isNotBlank();
        });
    }

    @Test
    void what_is_configured_goes_before_the_file(@TempDir Path folder) {
        var file = folder.resolve("webhook-secrets");
        assertThat(WebhookSecrets.configuredOrIn(file, LONG, "").current()).isEqualTo(LONG);
        assertThat(file).doesNotExist();
        assertThat(WebhookSecrets.configuredOrIn(file, "", "").current()).isNotEqualTo(LONG);
        assertThat(file).exists();
    }

    @Test
    void it_never_shows_itself() {
        assertThat(WebhookSecrets.configured(LONG, "").toString()).doesNotContain(LONG);
    }
}
