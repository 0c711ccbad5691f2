package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.Flags.Standing;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;

/** Something about a case is unusual, its buyer objects, and an operator looks. */
record Flagging(CaseSoFar soFar) {

    Optional<CaseEvent> flag(String signal, Map<String, String> facts, List<String> events, Instant at) {
        return soFar.state() instanceof Closed || soFar.flags().has(signal)
                ? Optional.empty()
                : Optional.of(new CaseFlagged(soFar.caseId(), soFar.orderId(), signal, facts, events, at));
    }

    Optional<CaseEvent> appeal(Actor buyer, String signal, Reason grounds, Instant at) {
        soFar.mustBeOpen();
        return soFar.flags().of(signal) != Standing.RAISED
                ? Optional.empty()
                : Optional.of(new FlagAppealed(
                        soFar.caseId(), soFar.orderId(), signal, buyer.account().value(), grounds.text(), at));
    }

    Optional<CaseEvent> clear(Actor operator, String signal, Reason grounds, Instant at) {
        soFar.mustBeOpen();
        return soFar.flags().of(signal) == Standing.CLEARED
                ? Optional.empty()
                : Optional.of(new FlagCleared(
                        soFar.caseId(),
                        soFar.orderId(),
                        signal,
                        operator.account().value(),
                        grounds.text(),
                        at));
    }
}
