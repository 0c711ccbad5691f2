package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which file an import stands on: answers that are lost, files sent again, other nodes and starts in between. */
class ReceiptsIT extends RunningImports {
    private static final String HEADER =
            "invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n";
    private static final int RACES = 12;

    @Test
    void one_that_was_acknowledged_without_an_answer_is_applied() throws IOException {
        var id = ImportId.random();
        var file = OfferFiles.offers("committed", 3);
        var unanswered = new ImportRuns(template()) {
            @Override
            boolean received(SpooledFile spooled, Receipt receipt) {
                super.received(spooled, receipt);
                throw new DataAccessResourceFailureException("no answer");
            }
        };

        assertThat(catchThrowable(() -> receive(new ImportIntake(spool, unanswered, worker), id, file)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(scene.awaitEnd(id).state()).isEqualTo(ImportState.DONE);
        assertThat(receive(intake, id, file).counters().created()).isEqualTo(3);
        await().until(() -> spool.wholes().isEmpty());
    }

    @Test
    void one_that_was_not_acknowledged_is_dropped_and_may_be_sent_again() throws IOException {
        var id = ImportId.random();
        var file = OfferFiles.offers("unacknowledged", 3);
        var silent = new ImportRuns(template()) {
            @Override
            boolean received(SpooledFile spooled, Receipt receipt) {
                throw new DataAccessResourceFailureException("no answer");
            }
        };

        assertThat(catchThrowable(() -> receive(new ImportIntake(spool, silent, worker), id, file)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        await().until(() -> runs.find(id).isEmpty() && spool.wholes().isEmpty());
        receive(intake, id, file);
        assertThat(scene.awaitEnd(id).counters().created()).isEqualTo(3);
    }

    @Test
    void one_that_is_sent_again_at_the_moment_it_is_called_off_is_taken() throws IOException {
        var file = OfferFiles.offers("race", 40);
        for (int race = 0; race < RACES; race++) {
            var id = ImportId.random();
            receive(intake, id, file);
            intake.cancel(id);
            while (!scene.current(id).state().isOver()) {
                Thread.onSpinWait();
            }
            receive(intake, id, file);

            assertThat(scene.awaitEnd(id).state()).as("race " + race).isEqualTo(ImportState.DONE);
        }
        await().until(() -> spool.wholes().isEmpty());
    }

    @Test
    void order_books_are_applied_in_the_order_they_came_in_also_after_a_start() throws IOException {
        var factory = scene.verified("past-restarted");
        var january = new ImportId("import-z-january");
        var february = new ImportId("import-a-february");
        worker.stop();
        try {
            receiveBook(january, factory, "700001,10001,TOWEL,6,2024-01-30T09:15:00Z,2.55,20001,France\n");
            receiveBook(february, factory, "C700002,10001,TOWEL,-1,2024-02-10T16:40:00Z,2.55,20001,France\n");
        } finally {
            worker.start();
        }

        assertThat(scene.awaitEnd(february).counters().notes()).doesNotContainKey("RETURN_UNLINKED");
        assertThat(scene.awaitEnd(january).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void of_two_nodes_that_receive_the_same_import_the_later_counts_and_the_other_takes_nothing_from_it()
            throws IOException {
        var id = ImportId.random();
        var file = OfferFiles.offers("nodes", 3);
        var other = new SpooledFile(id, "of-the-other-node");
        var whileAnotherTakesItOver = new InputStream() {
            private final InputStream bytes = new ByteArrayInputStream(OfferFiles.bytes(file));
            private boolean taken;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (!taken) {
                    taken = true;
                    runs.open(ImportRequest.offers(id, ImportScene.OPERATOR.account()), other);
                }
                return bytes.read(buffer, from, length);
            }
        };

        var answered =
                intake.receive(ImportRequest.offers(id, ImportScene.OPERATOR.account()), whileAnotherTakesItOver);

        assertThat(answered.state()).isEqualTo(ImportState.RECEIVING);
        assertThat(answered.file()).isEqualTo(other);
        assertThat(spool.wholes()).isEmpty();
        runs.giveUp(other, null);
        assertThat(runs.find(id)).isEmpty();
    }

    @Test
    void one_that_was_called_off_stays_so_when_another_file_is_refused() throws IOException {
        var id = ImportId.random();
        worker.stop();
        try {
            receive(intake, id, OfferFiles.offers("off", 3));
            intake.cancel(id);
        } finally {
            worker.start();
        }
        var before = scene.awaitEnd(id);

        var refused = catchThrowableOfType(Refused.class, () -> receive(intake, id, OfferFiles.offers("another", 3)));

        assertThat(refused.code()).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(scene.current(id))
                .usingRecursiveComparison()
                .ignoringFields("pace", "receipt")
                .isEqualTo(before);
    }

    @Test
    void a_store_that_is_away_when_a_turn_begins_or_an_end_is_written_down_is_waited_for() throws Exception {
        for (var when : AwayRuns.When.values()) {
            var away = new AwayRuns(template(), when);
            var waiting =
                    new ImportWorker(scene.kinds(), spool, away, scene.commands(), scene.bean(ImportSettings.class));
            worker.stop();
            try {
                var id = ImportId.random();
                receive(intake, id, OfferFiles.offers("away-" + when.name().toLowerCase(java.util.Locale.ROOT), 3));
                waiting.start();

                assertThat(scene.awaitEnd(id).state()).as(when.name()).isEqualTo(ImportState.DONE);
                assertThat(away.wasAway()).isTrue();
            } finally {
                waiting.stop();
                worker.start();
            }
        }
    }

    /** Fails once at one of the questions of a turn. */
    private static final class AwayRuns extends ImportRuns {
        /** What is asked when the store goes away. */
        enum When {
            FIND,
            FINISH
        }

        private final When when;
        private final AtomicBoolean away = new AtomicBoolean();
        private volatile int asked;

        AwayRuns(JdbcTemplate jdbc, When when) {
            super(jdbc);
            this.when = when;
        }

        @Override
        public Optional<ImportRun> find(ImportId id) {
            asked++;
            // the first is asked by the start
            goAway(when == When.FIND && asked > 1);
            return super.find(id);
        }

        @Override
        void finish(SpooledFile file, ImportState state, @org.jspecify.annotations.Nullable String failure) {
            goAway(when == When.FINISH);
            super.finish(file, state, failure);
        }

        boolean wasAway() {
            return away.get();
        }

        private void goAway(boolean now) {
            if (now && away.compareAndSet(false, true)) {
                throw new DataAccessResourceFailureException("away");
            }
        }
    }

    private JdbcTemplate template() {
        return new JdbcTemplate(scene.bean(DataSource.class));
    }

    private ImportRun receive(ImportIntake by, ImportId id, String file) throws IOException {
        return by.receive(
                ImportRequest.offers(id, ImportScene.OPERATOR.account()),
                new ByteArrayInputStream(OfferFiles.bytes(file)));
    }

    private void receiveBook(ImportId id, FactoryId factory, String row) throws IOException {
        intake.receive(
                ImportRequest.orders(id, ImportScene.OPERATOR.account(), factory),
                new ByteArrayInputStream(OfferFiles.bytes(HEADER + row)));
    }
}
