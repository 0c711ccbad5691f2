package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.Refused;

/**
 * What a buyer asks for.
 *
 * @param lines 1 to 200, each of another line of the order
 * @param hasEvidence whether it shows something
 * @param at when it is asked
 */
public record Claim(ReturnReason reason, Wanted wanted, List<Line> lines, boolean hasEvidence, Instant at) {
    private static final int MOST_LINES = 200;

    public Claim {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refused.invalid("lines", "A claim is about 1 to 200 lines.");
        }
        if (lines.stream().map(Line::number).distinct().count() != lines.size()) {
            throw Refused.invalid("lines", "Each line is claimed once.");
        }
    }

    /** As it was made. */
    public static Claim of(ReturnRequested asked) {
        return new Claim(
                ReturnReason.valueOf(asked.reason()),
                Wanted.valueOf(asked.wanted()),
                asked.lines().stream()
                        .map(line -> new Line(line.line(), line.units(), line.opened()))
                        .toList(),
                !asked.evidence().isEmpty(),
                asked.requestedAt());
    }

    /**
     * Units of one line.
     *
     * @param number of the line in the order, from 1
     * @param opened whether any of them was unpacked
     */
    public record Line(int number, int units, boolean opened) {
        public Line {
            if (number < 1) {
                throw Refused.invalid("line", "Lines are numbered from 1.");
            }
            if (units < 1) {
                throw Refused.invalid("units", "Claim at least one unit.");
            }
        }
    }
}
