package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.returns.CaseState.AwaitingReplacement;
import market.sourcing.domain.returns.CaseState.Parcel;
import market.sourcing.domain.returns.CaseState.ReplacementStated;
import market.sourcing.domain.returns.CaseState.ReplacementUnderWay;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Exchanges;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.TurnsBack;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Other goods come for those that came back. They are sent when a carrier says so, and not by the factory's word. */
record Replacement(Course course) {

    /**
     * Until it is over by when they are sent, another number may be stated for one that no carrier has scanned; nothing happens when
     * the same is stated again.
     */
    Consequence state(Actor actor, String carrier, String trackingNumber, Instant at) {
        if (parcel().filter(it -> it.has(carrier, trackingNumber)).isPresent()) {
            return new Waits();
        }
        var by = statedBy().filter(at::isBefore).orElseThrow(course::notNow);
        course.mustNotHaveComeBackUnder(carrier, trackingNumber);
        var isCarriersToSay = course.rules().asksForReplacementsScan();
        var units = units();
        apply(new ReplacementSent(
                course.caseId(),
                course.orderId(),
                actor.account().value(),
                carrier,
                trackingNumber,
                at,
                isCarriersToSay ? Course.later(by, at.plus(course.rules().replacementScanned())) : null));
        return isCarriersToSay ? new Waits() : new Exchanges(units);
    }

    private Optional<Instant> statedBy() {
        return course.in(AwaitingReplacement.class)
                .map(AwaitingReplacement::due)
                .or(() -> course.in(ReplacementStated.class).map(ReplacementStated::by));
    }

    private List<Units> units() {
        return course.in(AwaitingReplacement.class)
                .map(AwaitingReplacement::units)
                .or(() -> course.in(ReplacementStated.class).map(ReplacementStated::units))
                .or(() -> course.in(ReplacementUnderWay.class).map(ReplacementUnderWay::units))
                .orElse(List.of());
    }

    /** What a carrier is told of, and asked for. */
    Optional<Parcel> parcel() {
        return course.in(ReplacementStated.class)
                .map(ReplacementStated::parcel)
                .or(() -> course.in(ReplacementUnderWay.class).map(ReplacementUnderWay::parcel));
    }

    /**
     * A carrier told of a scan; nothing happens when it is known, or of another parcel. Where time alone has closed the case, its
     * carrier's word that it delivers them, or brings them back, counts all the same.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} when it was made before the goods were claimed
     */
    Consequence scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        var unheard = course.unheard();
        var parcel =
                unheard.map(ReplacementUnderWay::parcel).or(this::parcel).filter(it -> it.has(carrier, trackingNumber));
        if (parcel.isEmpty()
                || parcel.get().scans().contains(scan.id())
                || (unheard.isPresent() && !isLast(scan.kind()))) {
            return new Waits();
        }
        course.mustBeOfThisClaim(scan);
        var units = units();
        apply(new ReplacementScanned(
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
                dueAfter(scan.kind(), now)));
        if (unheard.isPresent()) {
            return scan.kind() == ScanKind.RETURNED
                    ? new TurnsBack(unheard.get().units())
                    : new Waits();
        }
        return switch (scan.kind()) {
            case DELIVERED -> new Exchanges(units);
            case RETURNED -> new Refunds(units, true);
            case ACCEPTED, IN_TRANSIT, CUSTOMS -> new Waits();
        };
    }

    private @Nullable Instant dueAfter(ScanKind kind, Instant now) {
        if (isLast(kind)) {
            return null;
        }
        return course.in(ReplacementUnderWay.class)
                .map(ReplacementUnderWay::due)
                .orElse(now.plus(course.rules().replacementArrives()));
    }

    private static boolean isLast(ScanKind kind) {
        return kind == ScanKind.DELIVERED || kind == ScanKind.RETURNED;
    }

    void note(ReplacementSent event) {
        var dueAt = event.dueAt();
        course.replacedUnder().state(event.carrier(), event.trackingNumber(), dueAt, event.sentAt());
        if (dueAt != null) {
            var parcel = new Parcel(event.carrier(), event.trackingNumber(), Set.of());
            statedBy().ifPresent(by -> course.turn(new ReplacementStated(units(), by, parcel, dueAt)));
        }
    }

    void note(ReplacementScanned event) {
        course.replacedUnder().scanned(event.carrier(), event.trackingNumber(), event.toldAt());
        if (course.unheard().isPresent()) {
            course.noteHeard();
            return;
        }
        var dueAt = event.dueAt();
        var parcel = parcel().orElseThrow().scanned(event.scanId());
        course.turn(dueAt == null ? new Settling() : new ReplacementUnderWay(units(), parcel, dueAt));
    }
}
