package market.sourcing.infra.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OTHER = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void what_it_seals_only_it_opens_and_only_under_the_same_name() {
        var key = MasterKey.configured(ONE, "");
        var sealed = key.seal("a", "secret".getBytes(UTF_8));
        assertThat(key.open("a", sealed)).isEqualTo("secret".getBytes(UTF_8));
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
        assertThat(key.seal("a", "secret".getBytes(UTF_8))).isNotEqualTo(sealed);
        refused(() -> key.open("b", sealed));
        refused(() -> MasterKey.configured(OTHER, "").open("a", sealed));
        refused(() -> key.open("a", new byte[3]));
        sealed[sealed.length - 1] ^= 1;
        refused(() -> key.open("a", sealed));
    }

    @Test
    void it_comes_from_a_file_where_the_text_is_not_set() throws Exception {
        var file = Files.writeString(folder.resolve("key"), ONE + "\n");
        var sealed = MasterKey.configured("", file.toString()).seal("a", new byte[1]);
        assertThat(MasterKey.configured(ONE, "").open("a", sealed)).hasSize(1);
    }

    @Test
    void it_is_made_once_and_only_its_owner_reads_it() throws Exception {
        var file = folder.resolve("master-key");
        var sealed = MasterKey.keptIn(file).seal("a", new byte[1]);
        assertThat(MasterKey.keptIn(file).open("a", sealed)).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "not base 64 at all, whatever its length may be......"})
    void what_is_no_key_is_refused_with_how_to_make_one(String text) {
        assertThatExceptionOfType(MasterKeyUnusable.class)
                .isThrownBy(() -> MasterKey.configured(text, ""))
                .satisfies(unusable -> assertThat(new MasterKeyUnusableAnalyzer()
                                .analyze(unusable, unusable)
                                .getAction())
                        .contains("SOURCING_SECURITY_MASTER_KEY"));
        refused(() -> MasterKey.configured("", folder.resolve("missing").toString()));
    }

    private static void refused(Runnable use) {
        assertThatExceptionOfType(MasterKeyUnusable.class).isThrownBy(use::run);
    }
}
