package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import market.sourcing.bench.Options;
import market.sourcing.bench.report.Figures;

/** One measurement; runs in a process of its own, so that no other one's heap or compiled code is in its way. */
@FunctionalInterface
public interface Benchmark {

    /** @param folder empty, for data and logs */
    void measure(Options options, Path folder, Figures figures) throws Exception;

    /** Whether what it keeps for itself fits into the application's heap beside what the application needs. */
    default boolean fitsTheHeap() {
        return false;
    }

    /** What takes longer has failed. */
    default Duration longest(Options options) {
        return Duration.ofMinutes(20);
    }
}
