package market.sourcing.infra.probes;

import java.lang.ref.Reference;
import java.time.Duration;

/**
 * Asks for a little memory, as every request does. Where there is none left the loop ends the process: those who met the lack
 * first may have been caught by whoever called them.
 */
final class MemoryProbe {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int PIECE = 1024 * 1024;

    Duration look() {
        var piece = new byte[PIECE];
        Reference.reachabilityFence(piece);
        return BETWEEN_LOOKS;
    }
}
