package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one property that matters: an index makes an answer faster and never another one. */
class IndexedServerMatchesPlainServerIT {
    private static final int LISTINGS = 120;
    private static final int STEPS = 200;

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 0.01", "5, 0.02", "6, 0.3"})
    void every_answer_of_the_indexed_server_is_the_plain_servers_answer_order_included(long seed, double wildness) {
        try (var twins = new Twins()) {
            var work = new RandomWork(twins, seed, wildness);
            work.insert();
            work.createUniqueIndex();
            work.createIndexes(0, work.indexes() / 2);
            load(work, LISTINGS / 2);
            work.createIndexes(work.indexes() / 2, work.indexes());
            load(work, LISTINGS / 2);

            long before = twins.documentsExamined();
            for (int step = 0; step < STEPS; step++) {
                work.write();
                work.read();
                work.read();
                work.read();
            }
            work.everything();

            assertThat(twins.documentsExamined() - before).isLessThan((long) LISTINGS * STEPS * 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 0.01", "9, 0.3"})
    void it_is_the_same_from_a_file_that_is_closed_and_opened_again(long seed, double wildness, @TempDir Path folder) {
        try (var twins = new Twins(folder)) {
            var work = new RandomWork(twins, seed, wildness);
            work.insert();
            work.createUniqueIndex();
            work.createIndexes(0, work.indexes());
            load(work, LISTINGS);
            for (int step = 0; step < STEPS; step++) {
                if (step % (STEPS / 4) == 0) {
                    twins.reopen(folder);
                    work.everything();
                }
                work.write();
                work.read();
                work.read();
            }
            work.everything();
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 0.01", "12, 0.3"})
    void what_is_asked_and_written_in_this_process_is_as_over_the_wire(
            long seed, double wildness, @TempDir Path folder) {
        try (var twins = new Twins(folder)) {
            var work = new RandomWork(twins, seed, wildness);
            work.insert();
            work.createIndexes(0, work.indexes());
            load(work, LISTINGS);
            for (int step = 0; step < STEPS; step++) {
                work.writeInProcess();
                work.readInProcess();
                work.readInProcess();
                work.readInProcess();
            }
            work.everything();
            twins.reopen(folder);
            work.everything();
        }
    }

    private static void load(RandomWork work, int listings) {
        for (int i = 0; i < listings; i++) {
            work.insert();
            if (i % 10 == 0) {
                work.write();
                work.read();
            }
        }
    }
}
