package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;

/** By when a factory answers: the shortest time that the terms of a claimed line give; fast where all of it is from stock. */
public final class AnswerTime {
    private static final String SPOT = "SPOT";

    private AnswerTime() {}

    public static Instant of(Purchase purchase, Claim claim) {
        return of(purchase, claim.lines().stream().map(Claim.Line::number), claim.at());
    }

    /** Of a claim that was made. */
    public static Instant of(Purchase purchase, ReturnRequested asked) {
        return of(purchase, asked.lines().stream().map(ClaimedLine::line), asked.requestedAt());
    }

    private static Instant of(Purchase purchase, Stream<Integer> lines, Instant at) {
        var bought = lines.map(line -> purchase.line(line).orElseThrow()).toList();
        var terms = bought.stream().map(purchase::termsOf).toList();
        return isFast(bought, terms)
                ? purchase.rule().platform().fastAnswerBy(at, Rulebook.CALENDAR.at(at))
                : at.plus(terms.stream()
                        .map(ReturnTerms::answer)
                        .min(Comparable::compareTo)
                        .orElseThrow());
    }

    private static boolean isFast(List<OrderTerms.Line> bought, List<ReturnTerms> terms) {
        return terms.stream().allMatch(ReturnTerms::fastRefund)
                && bought.stream().map(OrderTerms.Line::productionKind).allMatch(SPOT::equals);
    }
}
