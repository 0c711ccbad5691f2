package market.sourcing.projections.returns.cases;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.projections.board.Board;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds a case's events and the money that moved for it; returns that were lived elsewhere are closed cases. */
public final class CaseProjector implements Projector<CaseFile> {
    public static final View<CaseFile> VIEW = new View<>("return_cases", 1, CaseFile.class, Board.indexes());

    @Override
    public View<CaseFile> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case CaseEvent about -> List.of(about.caseId());
            case GoodsRefunded refunded -> List.of(refunded.caseId());
            case PastReturnRecorded past -> List.of(PastCases.id(past));
            case UnlinkedReturnRecorded unlinked -> List.of(unlinked.returnId());
            default -> List.of();
        };
    }

    @Override
    public CaseFile fold(@Nullable CaseFile before, String id, Recorded recorded) {
        return switch (recorded.event()) {
            case ReturnRequested requested -> opened(requested, recorded);
            case PastReturnRecorded past -> PastCases.of(past, recorded);
            case UnlinkedReturnRecorded unlinked -> PastCases.of(unlinked, recorded);
            case CaseEvent about -> {
                var draft = new CaseDraft(required(before, id, about));
                draft.apply(about, recorded);
                yield draft.at(recorded.sequence(), recorded.position());
            }
            case GoodsRefunded refunded -> {
                var was = required(before, id, refunded);
                var draft = new CaseDraft(was);
                draft.add(CaseMovement.of(refunded, recorded));
                yield draft.at(was.version(), recorded.position());
            }
            default ->
                throw new IllegalArgumentException(
                        "Not about cases: " + recorded.event().getClass());
        };
    }

    private static CaseFile opened(ReturnRequested event, Recorded recorded) {
        var times = CaseTimes.of(event);
        return new CaseFile(
                event.caseId(),
                recorded.sequence(),
                CaseKind.CASE,
                null,
                event.orderId(),
                event.buyerId(),
                event.factoryId(),
                event.factoryOwnerId(),
                new CaseClaim(
                        event.reason(),
                        event.wanted(),
                        event.lines(),
                        event.currency(),
                        event.claimedMinor(),
                        event.note()),
                new CaseRules(event.returnRule(), event.platformRules(), event.onSilence()),
                CaseState.ASKED,
                times,
                null,
                0,
                Proof.of(event),
                List.of(),
                List.of(),
                List.of(),
                List.of(StepTaken.of(event, recorded)),
                times.turn(),
                recorded.position());
    }
}
