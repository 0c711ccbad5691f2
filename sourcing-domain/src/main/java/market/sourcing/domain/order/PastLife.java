package market.sourcing.domain.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A past order's pieces that have not come back, and the returns that are written down. */
final class PastLife {
    private final PastOrderRecorded recorded;
    private final Map<Bought, Long> left = new HashMap<>();
    private final Set<String> returns = new HashSet<>();

    /** What a return has to agree with. */
    private record Bought(String listingId, String sku, String unitPrice) {
        static Bought of(PastLine line) {
            return new Bought(line.listingId(), line.sku(), line.unitPrice());
        }
    }

    PastLife(PastOrderRecorded recorded) {
        this.recorded = recorded;
        recorded.lines().forEach(line -> left.merge(Bought.of(line), (long) line.quantity(), Long::sum));
    }

    boolean isStatedBy(String fingerprint) {
        return recorded.fingerprint().equals(fingerprint);
    }

    boolean knows(String externalRef) {
        return returns.contains(externalRef);
    }

    /** @throws Refused {@link RefusalCode#RETURN_EXCEEDS_PURCHASE} */
    PastReturnRecorded giveBack(RecordPastReturn command) {
        mustHave(command.lines());
        return new PastReturnRecorded(
                recorded.orderId(),
                recorded.buyerId(),
                recorded.factoryId(),
                recorded.factoryOwnerId(),
                command.externalRef(),
                recorded.country(),
                command.returnedAt().toString(),
                sameDay(command.returnedAt()) ? "CANCELLATION" : "RETURN",
                recorded.currency(),
                command.lines().plain(),
                command.lines().total().minor());
    }

    private void mustHave(PastLines lines) {
        var asked = new HashMap<Bought, Long>();
        lines.plain().forEach(line -> asked.merge(Bought.of(line), (long) line.quantity(), Long::sum));
        asked.forEach((bought, units) -> {
            long most = left.getOrDefault(bought, 0L);
            if (units > most) {
                throw new Refused(
                        RefusalCode.RETURN_EXCEEDS_PURCHASE,
                        "More would come back than was bought at this price and not returned yet.",
                        Map.of("listingId", bought.listingId(), "sku", bought.sku(), "asked", units, "most", most));
            }
        });
    }

    private boolean sameDay(Instant returnedAt) {
        return day(returnedAt).equals(day(Instant.parse(recorded.placedAt())));
    }

    private static java.time.LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    void on(PastReturnRecorded event) {
        returns.add(event.externalRef());
        event.lines().forEach(line -> left.merge(Bought.of(line), -(long) line.quantity(), Long::sum));
    }
}
