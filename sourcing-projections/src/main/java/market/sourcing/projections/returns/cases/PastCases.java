package market.sourcing.projections.returns.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.returns.step.StepDetails;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** How a return that was lived elsewhere is shown among the others: closed, refunded, at its own date. */
final class PastCases {
    private PastCases() {}

    /** An order may have several returns; each has a name of its own in the seller's books. */
    static String id(PastReturnRecorded event) {
        var name = event.orderId() + " " + event.externalRef();
        return "past-return-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static CaseFile of(PastReturnRecorded event, Recorded recorded) {
        return closed(
                id(event),
                CaseKind.valueOf(event.kind()),
                event.externalRef(),
                event.orderId(),
                event.buyerId(),
                event.factoryId(),
                event.factoryOwnerId(),
                claim(event.lines(), event.currency(), event.totalMinor()),
                Instant.parse(event.returnedAt()),
                recorded);
    }

    static CaseFile of(UnlinkedReturnRecorded event, Recorded recorded) {
        return closed(
                event.returnId(),
                CaseKind.RETURN,
                event.externalRef(),
                null,
                event.buyerId(),
                event.factoryId(),
                event.factoryOwnerId(),
                claim(event.lines(), event.currency(), event.totalMinor()),
                Instant.parse(event.returnedAt()),
                recorded);
    }

    private static CaseFile closed(
            String id,
            CaseKind kind,
            String externalRef,
            @Nullable String orderId,
            String buyerId,
            String factoryId,
            @Nullable String ownerId,
            CaseClaim claim,
            Instant returnedAt,
            Recorded recorded) {
        var times = CaseTimes.past(Instants.stored(returnedAt));
        var units = claim.lines().stream()
                .map(line -> new Units(line.line(), line.units()))
                .toList();
        return new CaseFile(
                id,
                0,
                kind,
                externalRef,
                orderId,
                buyerId,
                factoryId,
                ownerId,
                claim,
                null,
                CaseState.CLOSED,
                times,
                CaseOutcome.REFUNDED.name(),
                claim.amountMinor(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(StepTaken.step(
                        recorded,
                        returnedAt,
                        new StepDetails(null, claim.amountMinor(), externalRef, null, units),
                        null)),
                times.turn(),
                recorded.position());
    }

    /** Its lines are numbered in the order of the return itself. */
    private static CaseClaim claim(List<PastLine> past, String currency, long totalMinor) {
        var lines = new ArrayList<ClaimedLine>();
        for (var line : past) {
            lines.add(new ClaimedLine(
                    lines.size() + 1, line.listingId(), line.sku(), line.quantity(), false, line.amountMinor()));
        }
        return new CaseClaim(null, Wanted.REFUND.name(), lines, currency, totalMinor, null);
    }
}
