package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import market.sourcing.infra.files.FileDamaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierKeyTest {
    @TempDir
    Path folder;

    @Test
    void none_is_none() {
        assertThat(new EarlierKey(folder).read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not a key"})
    void a_file_that_holds_something_else_is_named(String content) throws IOException {
        var file = Files.writeString(folder.resolve("token-key.json"), content);
        assertThatThrownBy(() -> new EarlierKey(folder).read())
                .isInstanceOfSatisfying(
                        FileDamaged.class,
                        damaged -> assertThat(damaged.getMessage()).contains(file.toString()));
    }
}
