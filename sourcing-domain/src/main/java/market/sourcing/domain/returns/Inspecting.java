package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Replacing;
import market.sourcing.domain.returns.CaseState.Returning;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.Consignment.UnderWay;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The factory says what came back: all of it, a part, or nothing as it should be. */
record Inspecting(CaseSoFar soFar) {

    Progress inspect(Inspection outcome, List<Units> accepted, Optional<Reason> remark, Instant at) {
        var sent = sent(outcome);
        var found = switch (outcome) {
            case FULL, SILENT -> sent;
            case DISPUTED -> List.<Units>of();
            case PARTIAL -> ClaimedUnits.of(sent).some(accepted);
        };
        boolean all = found.equals(sent);
        if (!all && remark.isEmpty()) {
            throw Refused.invalid("remark", "Say why you do not accept everything.");
        }
        boolean exchanges = all && !soFar.has(Milestone.DECIDED) && isExchange();
        var inspected = Progress.of(new GoodsInspected(
                soFar.caseId(),
                soFar.orderId(),
                all && outcome == Inspection.PARTIAL ? Inspection.FULL.name() : outcome.name(),
                found,
                remark.map(Reason::text).orElse(null),
                dueAt(all, exchanges, at),
                at));
        return exchanges || found.isEmpty() ? inspected : inspected.then(new Refunds(found, all));
    }

    /** Nobody looked in time. */
    Progress silent(Instant now) {
        return inspect(Inspection.SILENT, List.of(), Optional.empty(), now);
    }

    /** Of what no carrier tells the factory may say that it came, and not that it, or some of it, did not. */
    private List<Units> sent(Inspection outcome) {
        return switch (soFar.state()) {
            case Returning(UnderWay(var units, var _, var _)) -> units;
            case Returning(Stated(var units, var _, var _, var _)) when outcome == Inspection.FULL -> units;
            case CaseState _ -> throw soFar.notNow();
        };
    }

    private @Nullable Instant dueAt(boolean all, boolean exchanges, Instant at) {
        if (!all) {
            return Dispute.escalatesAt(soFar.asked(), at.plus(soFar.rules().escalatableAfter()));
        }
        return exchanges ? at.plus(soFar.rules().replaceWithin()) : null;
    }

    private boolean isExchange() {
        return Wanted.valueOf(soFar.asked().wanted()) == Wanted.EXCHANGE;
    }

    CaseSoFar after(GoodsInspected event) {
        var dueAt = event.dueAt();
        return soFar.with(Milestone.GOODS_BACK)
                .with(
                        dueAt == null
                                ? new Settling()
                                : switch (Inspection.valueOf(event.outcome())) {
                                    case FULL, SILENT -> new Replacing(new Awaited(event.accepted(), dueAt));
                                    case PARTIAL -> new PartlyAccepted(dueAt);
                                    case DISPUTED -> new Disputed(dueAt);
                                });
    }
}
