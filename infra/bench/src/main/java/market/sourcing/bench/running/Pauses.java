package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a virtual machine writes of the moments in which all its threads stood still. */
public record Pauses(Path log) {
    private static final Pattern TOTAL = Pattern.compile("Total:\\s*(\\d+) ns");
    private static final double NANOS_IN_MILLI = 1e6;

    public String flag() {
        return "-Xlog:safepoint:file=" + log + ":none:filecount=0";
    }

    /** Milliseconds; 0 where there was none. */
    public double longest() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(TOTAL::matcher)
                            .filter(Matcher::find)
                            .mapToLong(total -> Long.parseLong(total.group(1)))
                            .max()
                            .orElse(0)
                    / NANOS_IN_MILLI;
        }
    }
}
