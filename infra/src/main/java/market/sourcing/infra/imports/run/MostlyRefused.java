package market.sourcing.infra.imports.run;

import java.util.Map;

/** Ends a file of which almost nothing can be taken: its report would be the file once more. */
final class MostlyRefused {
    private MostlyRefused() {}

    /** @throws FileRefused {@link FileFault#MOSTLY_REFUSED} when nine in ten of the rows read are refused, past so many */
    static void check(Counters reached, long most) {
        long rows = reached.lines() - reached.blank();
        if (reached.refused() > most && reached.refused() > rows - rows / 10) {
            throw new FileRefused(
                    FileFault.MOSTLY_REFUSED, Map.of("refused", reached.refused(), "line", reached.lines()));
        }
    }
}
