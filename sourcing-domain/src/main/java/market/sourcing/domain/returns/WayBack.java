package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.AwaitingGoods;
import market.sourcing.domain.returns.CaseState.AwaitingReplacement;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.GoodsOnTheirWay;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The goods go back and are looked at. */
record WayBack(Course course) {

    void sendBack(String carrier, String trackingNumber, Money freight, Instant at) {
        course.mustBe(AwaitingGoods.class);
        var currency = course.requested().currency();
        if (!freight.currency().getCurrencyCode().equals(currency)) {
            throw new Refused(
                    RefusalCode.CURRENCIES_DIFFER,
                    "The order is in another currency.",
                    Map.of("field", "freight.currency", "currency", currency));
        }
        apply(new GoodsSentBack(
                course.caseId(),
                course.orderId(),
                carrier,
                trackingNumber,
                freight.minor(),
                at.plus(course.rules().inspectWithin()),
                at));
    }

    Consequence inspect(Inspection outcome, List<Units> accepted, Optional<Reason> remark, Instant at) {
        var sent = course.in(GoodsOnTheirWay.class).orElseThrow(course::notNow).units();
        var found = switch (outcome) {
            case FULL, SILENT -> sent;
            case DISPUTED -> List.<Units>of();
            case PARTIAL -> Course.partOf(sent, accepted);
        };
        boolean all = found.equals(sent);
        if (!all && remark.isEmpty()) {
            throw Refused.invalid("remark", "Who does not accept everything says why.");
        }
        boolean exchanges = all && !course.wasDecided() && isExchange();
        apply(new GoodsInspected(
                course.caseId(),
                course.orderId(),
                all && outcome == Inspection.PARTIAL ? Inspection.FULL.name() : outcome.name(),
                found,
                remark.map(Reason::text).orElse(null),
                dueAt(all, exchanges, at),
                at));
        return exchanges || found.isEmpty() ? new Waits() : new Refunds(found, all);
    }

    private @Nullable Instant dueAt(boolean all, boolean exchanges, Instant at) {
        if (!all) {
            return Course.later(
                    course.requested().escalatesAt(), at.plus(course.rules().escalatableAfter()));
        }
        return exchanges ? at.plus(course.rules().replaceWithin()) : null;
    }

    private boolean isExchange() {
        return Wanted.valueOf(course.requested().wanted()) == Wanted.EXCHANGE;
    }

    void note(GoodsSentBack event) {
        course.noteSentBack(event);
        course.in(AwaitingGoods.class)
                .ifPresent(awaited -> course.turn(new GoodsOnTheirWay(awaited.units(), event.dueAt())));
    }

    void note(GoodsInspected event) {
        course.noteGoodsBack();
        var dueAt = event.dueAt();
        course.turn(
                dueAt == null
                        ? new Settling()
                        : switch (Inspection.valueOf(event.outcome())) {
                            case FULL, SILENT -> new AwaitingReplacement(event.accepted(), dueAt);
                            case PARTIAL -> new PartlyAccepted(dueAt);
                            case DISPUTED -> new Disputed(dueAt);
                        });
    }
}
