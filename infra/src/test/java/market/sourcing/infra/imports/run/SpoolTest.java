package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import market.sourcing.infra.files.FolderUnusable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose fault it is that a file did not come in. */
class SpoolTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final SpooledFile FILE = SpooledFile.parse("import-1").orElseThrow();

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = new Spool(folder, TestSettings.defaults());
    }

    private static InputStream rows() {
        return new ByteArrayInputStream("{}\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }

    private void receive(InputStream body) throws IOException {
        spool.receive(FILE, body, bytes -> {});
    }

    @Test
    void a_full_disk_is_the_folders() throws IOException {
        assumeThat(FULL).exists();
        var part = Files.createSymbolicLink(folder.resolve("import-1.part"), FULL);
        assertThatThrownBy(() -> receive(rows()))
                .isInstanceOfSatisfying(
                        FolderUnusable.class,
                        full -> assertThat(full.getMessage()).contains(folder.toString()));

        Files.delete(part);
        receive(rows());
        assertThat(part).hasSize(3000);
    }

    @Test
    void a_folder_that_is_gone_is_the_folders() throws IOException {
        Files.delete(folder);
        assertThatThrownBy(() -> receive(rows())).isInstanceOf(FolderUnusable.class);
    }

    @Test
    void a_body_that_breaks_off_is_the_senders() throws IOException {
        var body = InputStream.nullInputStream();
        body.close();
        assertThatThrownBy(() -> receive(body)).isInstanceOf(IOException.class);
    }
}
