package market.sourcing.api.order.actions;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;

/**
 * A claim as it is most likely granted: that something can be claimed of an order is said where any claim would be opened. Which,
 * the order's return eligibility says, line by line.
 */
record StatedClaim(ReturnReason reason, Wanted wanted, List<Claim.Line> lines) {
    /** What is claimed where nothing can be: one unit of the first line, for a fault that anybody may find. */
    static final StatedClaim USUAL = of(ReturnReason.DAMAGED, Wanted.REFUND, 1, 1);

    StatedClaim {
        lines = List.copyOf(lines);
    }

    /** All of the order while that is refunded at once, or else the first thing that nothing stands against. */
    static StatedClaim of(Eligibility eligibility) {
        if (eligibility.instantUntil() != null) {
            return new StatedClaim(
                    ReturnReason.NO_REASON,
                    Wanted.REFUND,
                    eligibility.lines().stream()
                            .map(line -> new Claim.Line(line.number(), line.bought(), false))
                            .toList());
        }
        return eligibility.lines().stream()
                .flatMap(line -> line.answers().stream()
                        .filter(answer -> answer.objection() == null)
                        .map(answer -> of(answer.reason(), answer.wanted(), line.number(), answer.least())))
                .findFirst()
                .orElseGet(() -> usual(eligibility.lines()));
    }

    /** Of the first line of which anything is left. */
    private static StatedClaim usual(List<Eligibility.Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).left() > 0)
                .mapToObj(at -> of(USUAL.reason(), USUAL.wanted(), at + 1, 1))
                .findFirst()
                .orElse(USUAL);
    }

    private static StatedClaim of(ReturnReason reason, Wanted wanted, int line, int units) {
        return new StatedClaim(reason, wanted, List.of(new Claim.Line(line, units, false)));
    }
}
