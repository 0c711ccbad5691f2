package market.sourcing.domain.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.shared.Part;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A past order's pieces that have not come back, and the returns that are written down. */
final class PastLife {
    private final PastOrderRecorded recorded;
    private final Map<Bought, Sum> bought = new HashMap<>();
    private final Map<Bought, Sum> back = new HashMap<>();
    private final Map<String, Optional<String>> returns = new HashMap<>();

    /** What a return has to agree with. */
    private record Bought(String listingId, String sku, String unitPrice) {
        static Bought of(PastLine line) {
            return new Bought(line.listingId(), line.sku(), line.unitPrice());
        }
    }

    /** So many pieces, and what they cost. */
    private record Sum(long units, long minor) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(PastLine line) {
            return new Sum(units + line.quantity(), minor + line.amountMinor());
        }
    }

    PastLife(PastOrderRecorded recorded) {
        this.recorded = recorded;
        add(bought, recorded.lines());
    }

    private static void add(Map<Bought, Sum> sums, List<PastLine> lines) {
        lines.forEach(line -> sums.merge(Bought.of(line), Sum.NONE.plus(line), (so, one) -> so.plus(line)));
    }

    boolean isStatedBy(String fingerprint) {
        return recorded.fingerprint().equals(fingerprint);
    }

    /**
     * Whether a return is written down.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} when something else is under its reference
     */
    boolean knows(RecordPastReturn command) {
        var earlier = returns.get(command.externalRef());
        if (earlier != null
                && earlier.filter(it -> !it.equals(command.fingerprint())).isPresent()) {
            throw Refused.keyReused();
        }
        return earlier != null;
    }

    /** @throws Refused {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}, {@code INVALID_VALUE} when it is of before the order */
    PastReturnRecorded giveBack(RecordPastReturn command) {
        if (command.returnedAt().isBefore(Instant.parse(recorded.placedAt()))) {
            throw Refused.invalid("returnedAt", "Nothing comes back before it was bought.");
        }
        mustHave(command.lines());
        var lines = priced(command.lines().plain());
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
                lines,
                lines.stream().mapToLong(PastLine::amountMinor).sum(),
                command.fingerprint());
    }

    /** What is due for all that came back so far less what was given back before: parts never add up to more than the whole. */
    private List<PastLine> priced(List<PastLine> lines) {
        var so = new HashMap<>(back);
        var priced = new ArrayList<PastLine>();
        for (var line : lines) {
            var key = Bought.of(line);
            var whole = bought.getOrDefault(key, Sum.NONE);
            var before = so.getOrDefault(key, Sum.NONE);
            long due = Part.of(whole.minor(), before.units() + line.quantity(), whole.units());
            var one = line.at(Math.max(0, due - before.minor()));
            so.put(key, before.plus(one));
            priced.add(one);
        }
        return priced;
    }

    private void mustHave(PastLines lines) {
        var asked = new HashMap<Bought, Long>();
        lines.plain().forEach(line -> asked.merge(Bought.of(line), (long) line.quantity(), Long::sum));
        asked.forEach((line, units) -> {
            long most = bought.getOrDefault(line, Sum.NONE).units()
                    - back.getOrDefault(line, Sum.NONE).units();
            if (units > most) {
                throw new Refused(
                        RefusalCode.RETURN_EXCEEDS_PURCHASE,
                        "More would come back than was bought at this price and not returned yet.",
                        Map.of("listingId", line.listingId(), "sku", line.sku(), "asked", units, "most", most));
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
        returns.put(event.externalRef(), Optional.ofNullable(event.fingerprint()));
        add(back, event.lines());
    }
}
