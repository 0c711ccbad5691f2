package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void secrets_are_made_once_and_differ_from_installation_to_installation() {
        var first = DemoAccounts.in(folder, List.of());
        assertThat(DemoAccounts.in(folder, List.of())).isEqualTo(first);
        var elsewhere = DemoAccounts.in(folder.resolve("elsewhere"), List.of());
        assertThat(elsewhere.of(Role.BUYER).clientSecret())
                .isNotEqualTo(first.of(Role.BUYER).clientSecret());
        assertThat(first.all())
                .extracting(DemoAccount::role)
                .containsExactly("buyer", "factory", "agent", "operator", "auditor");
    }

    @Test
    void an_account_asked_for_later_is_added_and_the_others_stay() {
        var first = DemoAccounts.in(folder, List.of());
        var more = DemoAccounts.in(folder, List.of(Role.BUYER));
        assertThat(more.all()).containsAll(first.all()).hasSize(6);
        assertThat(more.of(Role.BUYER).clientId()).isEqualTo("demo-buyer");
    }

    @Test
    void an_account_never_shows_its_secret_by_accident() {
        var account = DemoAccounts.in(folder, List.of()).of(Role.OPERATOR);
        assertThat(account.toString()).doesNotContain(account.clientSecret());
    }

    @Test
    void nothing_is_left_beside_the_files_that_are_kept() throws Exception {
        DemoAccounts.in(folder, List.of());
        var key = SigningKey.in(folder);
        assertThat(SigningKey.in(folder)).isEqualTo(key);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("demo-accounts.json", "token-key.json");
        }
    }
}
