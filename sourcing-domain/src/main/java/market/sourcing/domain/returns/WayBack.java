package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.returns.CaseState.AwaitingGoods;
import market.sourcing.domain.returns.CaseState.AwaitingReplacement;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.GoodsOnTheirWay;
import market.sourcing.domain.returns.CaseState.GoodsStated;
import market.sourcing.domain.returns.CaseState.Parcel;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The goods go back and are looked at. They are on their way when a carrier says so, and not by the buyer's word. */
record WayBack(Course course, Dispute dispute) {

    /**
     * Until it is over by when they are sent, another number may be stated for one that no carrier has scanned; nothing happens when
     * the same is stated again.
     */
    void sendBack(String carrier, String trackingNumber, Money freight, Instant at) {
        if (isSent(carrier, trackingNumber) && course.isFreightBack(freight)) {
            return;
        }
        var isCarriersToSay = course.rules().asksForWayBacksScan();
        var by = course.in(AwaitingGoods.class)
                .map(AwaitingGoods::due)
                .or(() -> course.in(GoodsStated.class).map(GoodsStated::by).filter(at::isBefore))
                .orElseThrow(course::notNow);
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
                isCarriersToSay
                        ? Course.later(by, at.plus(course.rules().wayBackScanned()))
                        : at.plus(course.rules().inspectWithin()),
                at,
                isCarriersToSay ? by : null));
    }

    private boolean isSent(String carrier, String trackingNumber) {
        return course.in(GoodsStated.class)
                .map(GoodsStated::parcel)
                .or(() -> course.in(GoodsOnTheirWay.class).map(GoodsOnTheirWay::parcel))
                .filter(it -> it.has(carrier, trackingNumber))
                .isPresent();
    }

    /** What a carrier is told of, and asked for. */
    Optional<Parcel> parcel() {
        return course.in(GoodsStated.class)
                .map(GoodsStated::parcel)
                .or(() -> course.in(GoodsOnTheirWay.class)
                        .map(GoodsOnTheirWay::parcel)
                        .filter(_ -> course.rules().asksForWayBacksScan()));
    }

    /**
     * A carrier told of a scan; nothing happens when it is known, or of another parcel. What it brings to the buyer again is for
     * an operator to look at.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} when it was made before the goods were claimed
     */
    void scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        var parcel = parcel().filter(it -> it.has(carrier, trackingNumber));
        if (parcel.isEmpty() || parcel.get().scans().contains(scan.id())) {
            return;
        }
        course.mustBeOfThisClaim(scan);
        apply(new ReturnScanned(
                course.caseId(),
                course.orderId(),
                carrier,
                trackingNumber,
                scan.id(),
                scan.kind().name(),
                scan.place(),
                // A carrier's clock may be fast, but nothing is handed over before it is told.
                scan.at().isAfter(now) ? now : scan.at(),
                now,
                course.in(GoodsOnTheirWay.class)
                        .map(GoodsOnTheirWay::due)
                        .orElse(now.plus(course.rules().inspectWithin()))));
        if (scan.kind() == ScanKind.RETURNED) {
            dispute.escalated(Dispute.CARRIER, Optional.empty(), now);
        }
    }

    Consequence inspect(Inspection outcome, List<Units> accepted, Optional<Reason> remark, Instant at) {
        var sent = sent(outcome);
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

    /** Of what no carrier tells the factory may say that it came, and not that it, or some of it, did not. */
    private List<Units> sent(Inspection outcome) {
        return course.in(GoodsOnTheirWay.class)
                .map(GoodsOnTheirWay::units)
                .or(() -> course.in(GoodsStated.class)
                        .filter(_ -> outcome == Inspection.FULL)
                        .map(GoodsStated::units))
                .orElseThrow(course::notNow);
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
        var parcel = new Parcel(event.carrier(), event.trackingNumber(), Set.of());
        var by = event.statedBy();
        course.turn(
                by == null
                        ? new GoodsOnTheirWay(units(), parcel, event.dueAt())
                        : new GoodsStated(units(), by, parcel, event.dueAt()));
    }

    void note(ReturnScanned event) {
        course.noteScan(event);
        var parcel = parcel().orElseThrow().scanned(event.scanId());
        course.turn(new GoodsOnTheirWay(units(), parcel, event.dueAt()));
    }

    private List<Units> units() {
        return course.in(AwaitingGoods.class)
                .map(AwaitingGoods::units)
                .or(() -> course.in(GoodsStated.class).map(GoodsStated::units))
                .or(() -> course.in(GoodsOnTheirWay.class).map(GoodsOnTheirWay::units))
                .orElse(List.of());
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
