package market.sourcing.transparency.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import market.sourcing.transparency.verify.AuditedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private final AuditedLog log = new AuditedLog(40);
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void export() throws IOException {
        Files.writeString(file("manifest.json"), log.manifest(0, 40).written());
        Files.write(file("events.ndjson"), log.export(0, 40));
        Files.writeString(file("seen"), log.checkpoint(20).written());
    }

    @Test
    void what_agrees_is_told() {
        assertThat(verify("--seen", file("seen").toString())).isEqualTo(VerifyCommand.AGREES);
        assertThat(told()).contains("40 events agree").contains("sourcing.example/log");
    }

    @Test
    void what_was_changed_is_named_with_its_position() throws IOException {
        Files.writeString(
                file("events.ndjson"),
                Files.readString(file("events.ndjson")).replace("quantity\\\":7,", "quantity\\\":8,"));

        assertThat(verify()).isEqualTo(VerifyCommand.BROKEN);
        assertThat(told()).contains("ROW_CHANGED at position 7");
    }

    @Test
    void who_calls_it_wrongly_is_told_how() {
        assertThat(run()).isEqualTo(VerifyCommand.WRONG_USAGE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--key").contains("MANIFEST");
        assertThat(run("--key", "none", file("manifest.json").toString(), "x")).isEqualTo(VerifyCommand.WRONG_USAGE);
    }

    @Test
    void what_cannot_be_read_is_said() throws IOException {
        assertThat(verify("--seen", file("missing").toString())).isEqualTo(VerifyCommand.UNREADABLE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("missing");
        Files.write(file("events.ndjson"), Arrays.copyOf(log.export(0, 40), 1_000));
        assertThat(verify()).isEqualTo(VerifyCommand.UNREADABLE);
        Files.writeString(file("manifest.json"), "{}");
        assertThat(verify()).isEqualTo(VerifyCommand.UNREADABLE);
    }

    private int verify(String... more) {
        var words = new ArrayList<>(List.of("--key", log.key().text()));
        words.addAll(List.of(more));
        words.addAll(
                List.of(file("manifest.json").toString(), file("events.ndjson").toString()));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        return new VerifyCommand(
                        new PrintStream(terminal, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(List.of(words));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String told() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
