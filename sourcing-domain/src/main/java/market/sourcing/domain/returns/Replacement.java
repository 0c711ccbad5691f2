package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.returns.CaseState.ClosedForGood;
import market.sourcing.domain.returns.CaseState.Parcel;
import market.sourcing.domain.returns.CaseState.Replacing;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.CaseState.TakenAsDelivered;
import market.sourcing.domain.returns.Consequence.Exchanges;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.TurnsBack;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.Consignment.UnderWay;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Other goods come for those that came back. They are sent when a carrier says so, and not by the factory's word. */
record Replacement(CaseSoFar soFar) {

    /**
     * Until it is over by when they are sent, another number may be stated for one that no carrier has scanned; nothing happens when
     * the same is stated again.
     */
    Progress state(Actor actor, String carrier, String trackingNumber, Instant at) {
        if (parcel().filter(it -> it.has(carrier, trackingNumber)).isPresent()) {
            return Progress.NONE;
        }
        var by = statedBy().filter(at::isBefore).orElseThrow(soFar::notNow);
        soFar.numbers().mustNotHaveComeBackUnder(carrier, trackingNumber);
        var rules = soFar.rules();
        boolean isCarriersToSay = rules.asksForReplacementsScan();
        var sent = Progress.of(new ReplacementSent(
                soFar.caseId(),
                soFar.orderId(),
                actor.account().value(),
                carrier,
                trackingNumber,
                at,
                isCarriersToSay ? Later.of(by, at.plus(rules.replacementScanned())) : null));
        return isCarriersToSay ? sent : sent.then(new Exchanges(units()));
    }

    private Optional<Instant> statedBy() {
        return switch (soFar.state()) {
            case Replacing(Awaited awaited) -> Optional.of(awaited.due());
            case Replacing(Stated stated) -> Optional.of(stated.by());
            case CaseState _ -> Optional.empty();
        };
    }

    /** What a carrier is told of, and asked for. */
    Optional<Parcel> parcel() {
        return soFar.state() instanceof Replacing(var goods) ? goods.sent() : Optional.empty();
    }

    /**
     * A carrier told of a scan; nothing happens when it is known, or of another parcel. Where time alone has closed the case, its
     * carrier's word that it delivers them, or brings them back, counts all the same.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} when it was made before the goods were claimed
     */
    Progress scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        if (toldOf(scan.kind())
                .filter(it -> it.isNew(carrier, trackingNumber, scan.id()))
                .isEmpty()) {
            return Progress.NONE;
        }
        ScanMustBeOfTheClaim.check(soFar.asked(), scan);
        return Progress.of(new ReplacementScanned(
                        soFar.caseId(),
                        soFar.orderId(),
                        carrier,
                        trackingNumber,
                        scan.id(),
                        scan.kind().name(),
                        scan.place(),
                        scan.atLatest(now),
                        now,
                        dueAfter(scan.kind(), now)))
                .then(follows(scan.kind()));
    }

    private Optional<Parcel> toldOf(ScanKind kind) {
        return soFar.state() instanceof TakenAsDelivered(var _, var parcel)
                ? Optional.of(parcel).filter(_ -> isLast(kind))
                : parcel();
    }

    private Consequence follows(ScanKind kind) {
        return switch (kind) {
            case ACCEPTED, IN_TRANSIT, CUSTOMS -> new Waits();
            case DELIVERED -> isTakenAsDelivered() ? new Waits() : new Exchanges(units());
            case RETURNED -> isTakenAsDelivered() ? new TurnsBack(units()) : new Refunds(units(), true);
        };
    }

    private boolean isTakenAsDelivered() {
        return soFar.state() instanceof TakenAsDelivered;
    }

    private List<Units> units() {
        return switch (soFar.state()) {
            case Replacing(var goods) -> goods.units();
            case TakenAsDelivered taken -> taken.units();
            case CaseState _ -> List.of();
        };
    }

    private @Nullable Instant dueAfter(ScanKind kind, Instant now) {
        if (isLast(kind)) {
            return null;
        }
        return soFar.state() instanceof Replacing(UnderWay underWay)
                ? underWay.due()
                : now.plus(soFar.rules().replacementArrives());
    }

    private static boolean isLast(ScanKind kind) {
        return kind == ScanKind.DELIVERED || kind == ScanKind.RETURNED;
    }

    CaseSoFar after(ReplacementSent event) {
        var noted = soFar.with(soFar.numbers().after(event));
        var dueAt = event.dueAt();
        if (dueAt == null) {
            return noted;
        }
        var parcel = Parcel.under(event.carrier(), event.trackingNumber());
        return statedBy()
                .map(by -> noted.with(new Replacing(new Stated(units(), by, parcel, dueAt))))
                .orElse(noted);
    }

    CaseSoFar after(ReplacementScanned event) {
        return soFar.with(soFar.numbers().after(event)).with(stateAfter(event));
    }

    private CaseState stateAfter(ReplacementScanned event) {
        if (isTakenAsDelivered()) {
            return new ClosedForGood();
        }
        var dueAt = event.dueAt();
        return dueAt == null
                ? new Settling()
                : new Replacing(new UnderWay(units(), parcel().orElseThrow().scanned(event.scanId()), dueAt));
    }
}
