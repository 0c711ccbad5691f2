package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.returns.CaseState.Parcel;
import market.sourcing.domain.returns.CaseState.Returning;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.Consignment.UnderWay;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The goods go back. They are on their way when a carrier says so, and not by the buyer's word. */
record SendingBack(CaseSoFar soFar) {

    /**
     * Until it is over by when they are sent, another number may be stated for one that no carrier has scanned; nothing happens when
     * the same is stated again.
     */
    Optional<CaseEvent> state(String carrier, String trackingNumber, Money freight, Instant at) {
        if (sent().filter(it -> it.has(carrier, trackingNumber)).isPresent()
                && freight.equals(soFar.wayBack().stated())) {
            return Optional.empty();
        }
        var by = statedBy(at);
        var currency = soFar.asked().currency();
        if (!freight.currency().getCurrencyCode().equals(currency)) {
            throw new Refused(
                    RefusalCode.CURRENCIES_DIFFER,
                    "The order is in another currency.",
                    Map.of("field", "freight.currency", "currency", currency));
        }
        var rules = soFar.rules();
        boolean isCarriersToSay = rules.asksForWayBacksScan();
        return Optional.of(new GoodsSentBack(
                soFar.caseId(),
                soFar.orderId(),
                carrier,
                trackingNumber,
                freight.minor(),
                isCarriersToSay ? Later.of(by, at.plus(rules.wayBackScanned())) : at.plus(rules.inspectWithin()),
                at,
                isCarriersToSay ? by : null));
    }

    private Optional<Parcel> sent() {
        return soFar.state() instanceof Returning(var goods) ? goods.sent() : Optional.empty();
    }

    private Instant statedBy(Instant at) {
        return switch (soFar.state()) {
            case Returning(Awaited awaited) -> awaited.due();
            case Returning(Stated stated) when at.isBefore(stated.by()) -> stated.by();
            case CaseState _ -> throw soFar.notNow();
        };
    }

    /** What a carrier is told of, and asked for. */
    Optional<Parcel> parcel() {
        return sent().filter(_ ->
                soFar.state() instanceof Returning(Stated _) || soFar.rules().asksForWayBacksScan());
    }

    /**
     * A carrier told of a scan; nothing happens when it is known, or of another parcel. What it brings to the buyer again is for
     * an operator to look at.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} when it was made before the goods were claimed
     */
    Progress scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        if (parcel().filter(it -> it.isNew(carrier, trackingNumber, scan.id())).isEmpty()) {
            return Progress.NONE;
        }
        ScanMustBeOfTheClaim.check(soFar.asked(), scan);
        var scanned = new ReturnScanned(
                soFar.caseId(),
                soFar.orderId(),
                carrier,
                trackingNumber,
                scan.id(),
                scan.kind().name(),
                scan.place(),
                scan.atLatest(now),
                now,
                soFar.state() instanceof Returning(UnderWay underWay)
                        ? underWay.due()
                        : now.plus(soFar.rules().inspectWithin()));
        return scan.kind() == ScanKind.RETURNED
                ? Progress.of(scanned, new Dispute(soFar).escalated(Dispute.CARRIER, Optional.empty(), now))
                : Progress.of(scanned);
    }

    CaseSoFar after(GoodsSentBack event) {
        var parcel = Parcel.under(event.carrier(), event.trackingNumber());
        var by = event.statedBy();
        var cost = Money.of(event.freightMinor(), soFar.asked().currency());
        return soFar.with(new WayBackCost(cost, !soFar.rules().asksForWayBacksScan()))
                .with(soFar.numbers().after(event))
                .with(new Returning(
                        by == null
                                ? new UnderWay(units(), parcel, event.dueAt())
                                : new Stated(units(), by, parcel, event.dueAt())));
    }

    CaseSoFar after(ReturnScanned event) {
        var parcel = sent().orElseThrow().scanned(event.scanId());
        return soFar.with(soFar.wayBack().proven())
                .with(soFar.numbers().after(event))
                .with(new Returning(new UnderWay(units(), parcel, event.dueAt())));
    }

    private List<Units> units() {
        return soFar.state() instanceof Returning(var goods) ? goods.units() : List.of();
    }
}
