package market.sourcing.domain.returns;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.CASE_DUE;
import static market.sourcing.domain.timer.TimerKind.ESCROW_RELEASE;
import static market.sourcing.domain.timer.TimerKind.PARCEL_ANNOUNCEMENT;

import java.util.List;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseStep;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;

/** When somebody's time in a return case is over, and that money waits while a case is open. */
public final class ReturnTimers implements TimerRule {

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case ReturnRequested requested ->
                List.of(
                        set(CASE_DUE, requested.caseId(), requested.dueAt()),
                        stop(ESCROW_RELEASE, requested.orderId()));
            case GoodsSentBack sent -> sentBack(sent);
            case ReturnScanned scanned -> scanned(scanned, scanned.orderId());
            case ReplacementSent sent -> sent(sent);
            case ReplacementScanned scanned -> scanned(scanned, scanned.orderId());
            case CaseStep step -> due(step);
            case CaseClosed closed -> closed(closed);
            default -> List.of();
        };
    }

    private static List<TimerChange> due(CaseStep step) {
        var dueAt = step.dueAt();
        return List.of(dueAt == null ? stop(CASE_DUE, step.caseId()) : set(CASE_DUE, step.caseId(), dueAt));
    }

    private static List<TimerChange> sent(ReplacementSent sent) {
        var told = set(PARCEL_ANNOUNCEMENT, OrderPartKey.of(sent.orderId(), sent.caseId()), sent.sentAt());
        return sent.dueAt() == null ? due(sent) : List.of(due(sent).getFirst(), told);
    }

    private static List<TimerChange> sentBack(GoodsSentBack sent) {
        var told = set(PARCEL_ANNOUNCEMENT, OrderPartKey.of(sent.orderId(), sent.caseId()), sent.sentBackAt());
        return sent.statedBy() == null ? due(sent) : List.of(due(sent).getFirst(), told);
    }

    private static List<TimerChange> scanned(CaseStep scanned, String orderId) {
        var told = stop(PARCEL_ANNOUNCEMENT, OrderPartKey.of(orderId, scanned.caseId()));
        return List.of(due(scanned).getFirst(), told);
    }

    private static List<TimerChange> closed(CaseClosed closed) {
        var over = stop(CASE_DUE, closed.caseId());
        var releaseAt = closed.releaseAt();
        return releaseAt == null ? List.of(over) : List.of(over, set(ESCROW_RELEASE, closed.orderId(), releaseAt));
    }
}
