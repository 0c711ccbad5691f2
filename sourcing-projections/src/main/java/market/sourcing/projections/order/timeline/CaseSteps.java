package market.sourcing.projections.order.timeline;

import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** One step of an order's timeline for each kind of event of its return cases. */
final class CaseSteps {
    private CaseSteps() {}

    static OrderTimeline.Step of(CaseEvent event, Recorded recorded) {
        return switch (event) {
            case ReturnRequested asked -> Steps.step(recorded, Steps.BUYER, asked.claimedMinor(), asked.reason());
            case EvidenceAdded added ->
                Steps.step(recorded, added.party(), null, added.evidence().sha256());
            case ReturnAccepted accepted -> Steps.step(recorded, party(accepted.by()), null, accepted.by());
            case ReturnRefused refused -> Steps.step(recorded, Steps.FACTORY, null, refused.reason());
            case GoodsSentBack sent -> Steps.step(recorded, Steps.BUYER, sent.freightMinor(), sent.trackingNumber());
            case GoodsInspected inspected -> Steps.step(recorded, Steps.FACTORY, null, inspected.outcome());
            case CaseEscalated escalated -> Steps.step(recorded, party(escalated.by()), null, escalated.by());
            case CaseDecided decided -> Steps.step(recorded, Steps.OPERATOR, null, decided.grounds());
            case ReturnRefundGranted granted ->
                Steps.step(recorded, null, granted.refund().totalMinor(), granted.returnRule());
            case ReplacementSent sent -> Steps.step(recorded, Steps.FACTORY, null, sent.trackingNumber());
            case CaseFlagged flagged -> Steps.step(recorded, null, null, flagged.signal());
            case FlagAppealed appealed -> Steps.step(recorded, Steps.BUYER, null, appealed.grounds());
            case FlagCleared cleared -> Steps.step(recorded, Steps.OPERATOR, null, cleared.grounds());
            case CaseClosed closed -> Steps.step(recorded, null, closed.refundedMinor(), closed.outcome());
        };
    }

    /** A rule and a silence are nobody's. */
    private static @Nullable String party(String by) {
        return by.equals(Steps.BUYER) || by.equals(Steps.FACTORY) ? by : null;
    }
}
