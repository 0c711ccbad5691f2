package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import market.sourcing.domain.shared.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are called off, ended or kept waiting, on a real PostgreSQL. */
class CancelledImportIT extends RunningImports {
    private static final AccountId OPERATOR = ImportScene.OPERATOR.account();
    private static final int LONG = 600;

    private final List<ImportId> received = new ArrayList<>();

    @AfterEach
    void empty() {
        received.forEach(intake::cancel);
        received.clear();
        await().atMost(Duration.ofSeconds(60)).until(() -> spool.wholes().isEmpty());
    }

    @Test
    void what_was_taken_before_it_was_called_off_stays_and_sent_again_it_goes_on_from_there() throws IOException {
        var file = OfferFiles.offers("off", LONG);
        var id = receive(file);
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> scene.current(id).counters().created() > 0);

        intake.cancel(id);
        var cancelled = scene.awaitEnd(id);
        var again = intake.cancel(id).orElseThrow();

        assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(cancelled.counters().lines())
                .isEqualTo(cancelled.counters().created())
                .isBetween(1L, LONG - 1L);
        assertThat(drafted("off")).isEqualTo(cancelled.counters().created());
        assertThat(again).usingRecursiveComparison().ignoringFields("pace").isEqualTo(cancelled);
        await().until(() -> spool.wholes().isEmpty());

        receive(id, file);
        var whole = scene.awaitEnd(id);
        assertThat(whole.state()).isEqualTo(ImportState.DONE);
        assertThat(whole.counters().created()).isEqualTo(LONG);
        assertThat(whole.counters().unchanged()).isZero();
        assertThat(intake.cancel(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void one_that_waits_ends_before_the_one_that_runs_and_a_short_one_is_not_kept_waiting() throws IOException {
        var lasting = receive(OfferFiles.offers("lasting", LONG));
        var waiting = receive(OfferFiles.offers("waiting", LONG));
        var brief = receive(OfferFiles.offers("brief", 20));

        intake.cancel(waiting);

        assertThat(scene.awaitEnd(waiting).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(scene.awaitEnd(brief).state()).isEqualTo(ImportState.DONE);
        var running = scene.current(lasting);
        assertThat(running.state()).isEqualTo(ImportState.RUNNING);
        assertThat(running.pace().linesPerSecond()).isPositive();
        assertThat(running.pace().endOf(LONG)).isPresent();
        intake.cancel(lasting);
        assertThat(scene.awaitEnd(lasting).state()).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void a_start_finishes_calling_off() throws IOException {
        worker.stop();
        var id = receive(OfferFiles.offers("restart", LONG));
        intake.cancel(id);
        assertThat(scene.current(id).state()).isEqualTo(ImportState.CANCELLING);

        worker.start();

        assertThat(scene.awaitEnd(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(scene.current(id).counters().lines()).isZero();
        await().until(() -> spool.wholes().isEmpty());
    }

    @Test
    void one_whose_file_still_comes_in_is_called_off_at_once_and_its_bytes_are_dropped() throws Exception {
        var id = ImportId.random();
        var goOn = new CountDownLatch(1);
        var body = new InputStream() {
            private int left = 2;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (--left == 0) {
                    passed(goOn);
                }
                buffer[from] = 'x';
                return left < 0 ? -1 : 1;
            }
        };
        try (var sender = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = sender.submit(() -> intake.receive(ImportRequest.offers(id, OPERATOR), body));
            await().until(() -> runs.find(id).isPresent());

            assertThat(intake.cancel(id).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
            goOn.countDown();

            assertThat(sent.get().state()).isEqualTo(ImportState.CANCELLED);
        }
        assertThat(spool.parts()).isEmpty();
    }

    @Test
    void a_file_that_is_mostly_rubbish_is_ended_with_its_line_and_what_was_taken_stays() throws IOException {
        var id = receive(OfferFiles.offers("rubbish", 4) + "{broken\n".repeat(LONG));

        var run = scene.awaitEnd(id);

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isEqualTo("MOSTLY_REFUSED");
        assertThat(run.counters().created()).isEqualTo(4);
        assertThat(run.counters().lines()).isEqualTo(56);
        assertThat(run.counters().refused()).isEqualTo(52);
    }

    @Test
    void blank_lines_are_refused_while_they_come_in_and_leave_nothing() {
        var id = ImportId.random();

        var refused = catchThrowableOfType(FileRefused.class, () -> receive(id, "\n".repeat(1_000_000)));

        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_BLANK_LINES);
        assertThat(runs.find(id)).isEmpty();
    }

    @Test
    void an_account_has_so_many_files_and_bytes_here_and_the_next_are_told_to_wait() throws IOException {
        worker.stop();
        try {
            for (int each = 0; each < 3; each++) {
                receive(OfferFiles.offers("full" + each, 1));
            }
            var files = catchThrowableOfType(NoRoom.class, () -> receive(OfferFiles.offers("full", 1)));
            assertThat(files.bound()).isEqualTo("mostFiles");
        } finally {
            worker.start();
        }
        await().until(() -> spool.wholes().isEmpty());
        var id = ImportId.random();
        var bytes = catchThrowableOfType(NoRoom.class, () -> receive(id, "x".repeat(17 << 20)));
        assertThat(bytes.bound()).isEqualTo("mostBytes");
        assertThat(runs.find(id)).isEmpty();
        assertThat(scene.awaitEnd(receive(OfferFiles.offers("room", 1))).state())
                .isEqualTo(ImportState.DONE);
    }

    private ImportId receive(String file) throws IOException {
        var id = ImportId.random();
        receive(id, file);
        received.add(id);
        return id;
    }

    private void receive(ImportId id, String file) throws IOException {
        intake.receive(ImportRequest.offers(id, OPERATOR), new ByteArrayInputStream(OfferFiles.bytes(file)));
    }

    private long drafted(String prefix) {
        return jdbc.sql("select count(*) from domain_event where payload_type = 'sourcing.listing.ListingDrafted'"
                        + " and aggregate_identifier like ?")
                .param("listing-offer-" + prefix + "-%")
                .query(Long.class)
                .single();
    }

    private static void passed(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
