package market.sourcing.bench.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import market.sourcing.bench.Options;

/** Every benchmark by its name. */
public final class Benchmarks {
    private Benchmarks() {}

    /** In the order in which they are run and printed. */
    public static Map<String, Benchmark> byName(Options options) {
        var all = new LinkedHashMap<String, Benchmark>();
        return all;
    }
}
