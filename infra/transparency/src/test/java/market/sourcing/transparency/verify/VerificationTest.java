package market.sourcing.transparency.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import market.sourcing.transparency.export.MalformedExportException;
import market.sourcing.transparency.export.Manifest;
import market.sourcing.transparency.log.LoggedEvent;
import market.sourcing.transparency.note.Checkpoint;
import market.sourcing.transparency.note.SignedNote;
import market.sourcing.transparency.verify.Finding.Broken;
import market.sourcing.transparency.verify.Finding.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    private static final int SIZE = 300;

    private final AuditedLog log = new AuditedLog(SIZE);

    @ParameterizedTest
    @CsvSource({"0, 300", "0, 0", "0, 1", "0, 256", "1, 2", "100, 257", "256, 300", "300, 300", "299, 300"})
    void any_range_of_an_honest_log_is_verified(int from, int to) {
        var manifest = Manifest.read(
                new ByteArrayInputStream(log.manifest(from, to).written().getBytes(UTF_8)));

        assertThat(log.verify(manifest, log.export(from, to)))
                .isEqualTo(new Verified(
                        to - from,
                        new Checkpoint(AuditedLog.ORIGIN, SIZE, log.tree(SIZE).root())));
    }

    @Test
    void packed_or_not() throws IOException {
        var plain = log.export(0, SIZE);
        var gzip = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(gzip)) {
            packer.write(plain);
        }

        assertThat(log.verify(log.manifest(0, SIZE), gzip.toByteArray())).isInstanceOf(Verified.class);
        assertThat(log.verify(log.manifest(0, SIZE), Zstd.compress(plain))).isInstanceOf(Verified.class);
    }

    @Test
    void an_earlier_checkpoint_is_gone_on_from() {
        var seen = log.checkpoint(128);

        assertThat(log.verify(log.manifest(0, SIZE), log.export(0, SIZE), seen)).isInstanceOf(Verified.class);
        assertThat(log.verify(log.manifest(128, SIZE), log.export(128, SIZE), seen))
                .isInstanceOf(Verified.class);
        assertBroken(log.verify(log.manifest(129, SIZE), log.export(129, SIZE), seen), Fault.OUT_OF_REACH, 129);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 137, 299})
    void a_row_that_was_changed_is_named(int position) {
        log.change(position, edited(position));

        assertBroken(log.verify(log.manifest(0, SIZE), log.export(0, SIZE)), Fault.ROW_CHANGED, position);
    }

    /** Whoever changes the leaf as well is told by the checkpoints between which it is. */
    @Test
    void a_row_that_was_changed_with_its_leaf_is_found_between_checkpoints() {
        var honest = log.manifest(0, SIZE, 50, 100, 150, 200);
        log.rewrite(137, edited(137));

        var broken = assertBroken(log.verify(honest, log.export(0, SIZE)), Fault.NOT_THE_SIGNED_LOG, 100);
        assertThat(broken.message()).contains("150").contains("100");
        assertBroken(
                log.verify(log.manifest(0, SIZE, 50, 100, 150, 200), log.export(0, SIZE), honestly(150)),
                Fault.NOT_AN_EXTENSION,
                100);
    }

    private SignedNote honestly(int size) {
        var honest = new AuditedLog(SIZE);
        var text = Checkpoint.parse(honest.checkpoint(size).text()).text();
        return new SignedNote(text, List.of(log.signer.sign(text, Instant.EPOCH)));
    }

    @Test
    void what_is_left_out_put_in_or_swapped_is_named() {
        var rows = List.copyOf(log.rows);
        var manifest = log.manifest(0, SIZE);

        log.rows.remove(42);
        assertBroken(log.verify(manifest, log.export(0, SIZE - 1)), Fault.OUT_OF_ORDER, 42);
        again(rows);
        log.rows.add(42, AuditedLog.event(42));
        assertBroken(log.verify(manifest, log.export(0, SIZE + 1)), Fault.OUT_OF_ORDER, 43);
        again(rows);
        log.rows.set(42, rows.get(43));
        log.rows.set(43, rows.get(42));
        assertBroken(log.verify(manifest, log.export(0, SIZE)), Fault.OUT_OF_ORDER, 42);
        again(rows);
        log.rows.add(AuditedLog.event(SIZE));
        assertBroken(log.verify(manifest, log.export(0, SIZE + 1)), Fault.CUT, SIZE);
        assertBroken(log.verify(manifest, log.export(0, 200)), Fault.CUT, 200);
    }

    @Test
    void a_log_that_was_cut_rolled_back_or_forked_does_not_go_on_from_what_was_seen() {
        var seen = log.checkpoint(SIZE);
        log.rows.subList(200, SIZE).clear();
        for (int position = 200; position < 400; position++) {
            log.rows.add(AuditedLog.recorded(edited(position)));
        }

        assertThat(log.verify(log.manifest(0, 400), log.export(0, 400))).isInstanceOf(Verified.class);
        assertBroken(log.verify(log.manifest(0, 400), log.export(0, 400), seen), Fault.NOT_AN_EXTENSION, 0);
        assertBroken(log.verify(log.manifest(0, 250), log.export(0, 250), seen), Fault.OUT_OF_REACH, 0);
        log.rows.subList(250, 400).clear();
        assertBroken(log.verify(log.manifest(0, 250), log.export(0, 250), seen), Fault.NOT_AN_EXTENSION, 250);
    }

    @Test
    void a_checkpoint_by_anybody_else_or_of_another_log_is_none() {
        var stranger = AuditedLog.signer(AuditedLog.ORIGIN);
        var text = log.checkpoint(SIZE).text();
        var manifest = log.manifest(0, SIZE);
        var other = "another.example/log\n%s".formatted(text.substring(text.indexOf('\n') + 1));

        assertBroken(
                log.verify(
                        with(manifest, new SignedNote(text, List.of(stranger.sign(text, Instant.EPOCH)))),
                        log.export(0, SIZE)),
                Fault.NOT_SIGNED,
                SIZE);
        assertBroken(
                log.verify(
                        with(
                                manifest,
                                new SignedNote(text, log.checkpoint(SIZE - 1).signatures())),
                        log.export(0, SIZE)),
                Fault.NOT_SIGNED,
                SIZE);
        assertBroken(
                log.verify(
                        manifest,
                        log.export(0, SIZE),
                        new SignedNote(other, List.of(log.signer.sign(other, Instant.EPOCH)))),
                Fault.ANOTHER_LOG,
                0);
    }

    @Test
    void an_export_that_breaks_off_within_a_line_is_no_export() {
        var export = log.export(0, SIZE);

        assertThatExceptionOfType(MalformedExportException.class)
                .isThrownBy(() -> log.verify(log.manifest(0, SIZE), Arrays.copyOf(export, export.length - 9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "{}",
                "{\"position\":\"0\"}",
                "{\"position\":0,\"position\":0}",
                "{\"position\":0,\"more\":0}",
                "{\"position\":99999999999999999999}",
                "\u0000",
            })
    void what_is_no_line_is_refused(String line) {
        assertThatExceptionOfType(MalformedExportException.class)
                .isThrownBy(() -> log.verify(log.manifest(0, SIZE), line.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"format\":\"sourcing-export-2\"}"})
    void what_is_no_manifest_is_refused(String manifest) {
        assertThatExceptionOfType(MalformedExportException.class)
                .isThrownBy(() -> Manifest.read(new ByteArrayInputStream(manifest.getBytes(UTF_8))));
    }

    private void again(List<market.sourcing.transparency.export.ExportedEvent> rows) {
        log.rows.clear();
        log.rows.addAll(rows);
    }

    private static Manifest with(Manifest manifest, SignedNote checkpoint) {
        return new Manifest(
                manifest.from(), manifest.to(), manifest.before(), checkpoint, manifest.extension(), List.of());
    }

    private static LoggedEvent edited(int position) {
        var event = AuditedLog.event(position).event();
        return new LoggedEvent(
                event.position(),
                event.eventIdentifier(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.type(),
                event.timeStamp(),
                event.payloadType(),
                event.payloadRevision(),
                event.payload().replace("quantity\":", "quantity\":1"),
                event.metaData());
    }

    private static Broken assertBroken(Finding finding, Fault fault, long position) {
        assertThat(finding).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(fault);
            assertThat(broken.position()).isEqualTo(position);
        });
        return (Broken) finding;
    }
}
