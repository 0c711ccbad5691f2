package market.sourcing.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void open(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    @Test
    void a_new_one_is_its_owners_alone() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("deep/data"))) {
            assertThat(rights(folder.path())).isEqualTo("rwx------");
            assertThat(rights(folder.folder("postgres"))).isEqualTo("rwx------");
        }
        assertThat(rights(parent.resolve("deep/data/.lock"))).doesNotContain("rwx");
    }

    @Test
    void of_one_that_was_open_to_others_their_rights_are_taken() throws IOException {
        var data = Files.createDirectories(parent.resolve("data"));
        var evidence = Files.createDirectory(data.resolve("evidence"));
        var secrets = Files.writeString(data.resolve("webhook-secrets"), "secret");
        open(data, "rwxr-xr-x");
        open(evidence, "rwxrwxrwx");
        open(secrets, "rw-r--r--");

        DataFolder.open(data).close();

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(evidence)).isEqualTo("rwx------");
        assertThat(rights(secrets)).isEqualTo("rw-------");
    }

    @Test
    void a_file_in_its_place_is_named_with_what_to_do() throws IOException {
        var file = Files.writeString(parent.resolve("data"), "a file");
        for (var place : new Path[] {file, file.resolve("deeper")}) {
            assertThatThrownBy(() -> DataFolder.open(place)).isInstanceOfSatisfying(FolderUnusable.class, refused -> {
                var analysis = new FolderUnusableAnalyzer().analyze(refused, refused);
                assertThat(analysis.getDescription()).contains(place.toString());
                assertThat(analysis.getAction()).isNotBlank();
            });
        }
    }

    @Test
    void a_folder_that_goes_away_is_named() throws IOException {
        var gone = parent.resolve("gone");
        assertThatThrownBy(() -> OwnerOnlyFile.write(Files.writeString(gone, "").resolve("secret"), new byte[0]))
                .isInstanceOf(FolderUnusable.class);
    }
}
