package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.shared.Part;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The goods of one order and the parcels they travel in. */
public final class Parcels {
    private final Map<Integer, Goods> goods = new TreeMap<>();
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();
    private final Map<String, Instant> scansDue = new HashMap<>();
    /** By carrier and id: carriers number their scans each for itself. */
    private final Set<List<String>> scans = new HashSet<>();
    /** When the buyer said that everything is there. */
    private @Nullable Instant receivedAt;

    public Parcels(List<Goods> goods) {
        goods.forEach(one -> this.goods.put(one.line(), one));
    }

    int count() {
        return parcels.size();
    }

    Optional<Parcel> find(String carrier, String trackingNumber) {
        return parcels.values().stream()
                .filter(parcel -> parcel.has(carrier, trackingNumber))
                .findFirst();
    }

    Optional<Parcel> find(String id) {
        return Optional.ofNullable(parcels.get(id));
    }

    /** Whether a first scan of a parcel may still come in time. */
    boolean isTimeLeft(String id, Instant now) {
        var due = scansDue.get(id);
        return due != null && due.isAfter(now);
    }

    /** By when carriers must have scanned what nobody has, by parcel. */
    Map<String, Instant> scansDue() {
        var due = new LinkedHashMap<String, Instant>();
        parcels.values().stream()
                .filter(Parcel::isAwaited)
                .forEach(parcel -> due.put(parcel.id(), Objects.requireNonNull(scansDue.get(parcel.id()))));
        return due;
    }

    boolean knowsScan(String carrier, String scanId) {
        return scans.contains(List.of(carrier, scanId));
    }

    /**
     * What another parcel holds: what was asked, or all that is in none.
     *
     * @throws Refused {@link RefusalCode#PARCEL_EXCEEDS_ORDER}
     */
    List<Content> contents(Collection<Content> asked) {
        var left = missingFrom(Parcel::isValid);
        if (asked.isEmpty()) {
            return contents(left);
        }
        var wanted = new TreeMap<Integer, Integer>();
        asked.forEach(content -> wanted.merge(content.line(), content.quantity(), Math::addExact));
        wanted.forEach((line, quantity) -> {
            var most = left.getOrDefault(line, 0);
            if (quantity < 1 || quantity > most) {
                throw new Refused(
                        RefusalCode.PARCEL_EXCEEDS_ORDER,
                        "There is not so much of this line left to be sent.",
                        Map.of("line", line, "quantity", quantity, "left", most));
            }
        });
        return contents(wanted);
    }

    /** Whether every piece is in a parcel that may be on its way. */
    boolean areAllStated() {
        return missingFrom(Parcel::isValid).isEmpty();
    }

    /** What was with no carrier, nor with the buyer, at an instant. */
    public List<Content> late(Instant due) {
        if (receivedAt != null && !receivedAt.isAfter(due)) {
            return List.of();
        }
        return contents(missingFrom(parcel -> parcel.isHandedOverBy(due)));
    }

    /** When the last piece was handed over; empty while one is not. */
    public Optional<Instant> handedOverAt() {
        if (missingFrom(parcel -> parcel.handedOverAt() != null).isEmpty()) {
            return parcels.values().stream()
                    .map(Parcel::handedOverAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo);
        }
        return Optional.ofNullable(receivedAt);
    }

    /** What was paid for pieces: each line's share of its amount, rounded half-up. */
    public long amountOf(List<Content> contents) {
        return contents.stream()
                .mapToLong(content -> {
                    var line = Objects.requireNonNull(goods.get(content.line()));
                    return Part.of(line.amountMinor(), content.quantity(), line.quantity());
                })
                .sum();
    }

    private Map<Integer, Integer> all() {
        return missingFrom(_ -> false);
    }

    private Map<Integer, Integer> missingFrom(Predicate<Parcel> which) {
        var missing = new TreeMap<Integer, Integer>();
        goods.values().forEach(line -> missing.put(line.line(), line.quantity()));
        parcels.values().stream()
                .filter(which)
                .flatMap(parcel -> parcel.contents().stream())
                .forEach(content -> missing.merge(content.line(), -content.quantity(), Integer::sum));
        missing.values().removeIf(quantity -> quantity <= 0);
        return missing;
    }

    private static List<Content> contents(Map<Integer, Integer> quantities) {
        var contents = new ArrayList<Content>();
        quantities.forEach((line, quantity) -> contents.add(new Content(line, quantity)));
        return contents;
    }

    public void add(ParcelStated event) {
        scansDue.put(event.parcelId(), event.scanDueAt());
        parcels.put(
                event.parcelId(),
                new Parcel(
                        event.parcelId(),
                        event.carrier(),
                        event.trackingNumber(),
                        event.contents(),
                        null,
                        null,
                        null,
                        null,
                        true));
    }

    public void scanned(String id, String scanId, Instant at) {
        find(id).ifPresent(parcel -> scans.add(List.of(parcel.carrier(), scanId)));
        replace(id, parcel -> parcel.scanned(at));
    }

    /** The buyer signed for it. */
    public void delivered(String id, Instant at) {
        replace(id, parcel -> parcel.delivered(at));
    }

    /** When the buyer signed for the last piece; empty while one is missing. */
    public Optional<Instant> deliveredAt() {
        return deliveredAt(contents(all()));
    }

    /** The same of a part of the goods. */
    Optional<Instant> deliveredAt(List<Content> pieces) {
        var missing = missingFrom(parcel -> parcel.signedFor().isPresent());
        boolean allThere = pieces.stream().allMatch(piece -> {
            var line = Objects.requireNonNull(goods.get(piece.line()));
            return line.quantity() - missing.getOrDefault(piece.line(), 0) >= piece.quantity();
        });
        return allThere
                ? parcels.values().stream()
                        .map(Parcel::signedFor)
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** A carrier is on its way back with it, or was. */
    public void returned(String id, Instant at) {
        replace(id, parcel -> parcel.returned(at));
    }

    /** What carriers are bringing. */
    List<UnderWay> underWay(DeliveryRules rules) {
        var underWay = new ArrayList<UnderWay>();
        for (var parcel : parcels.values()) {
            parcel.underWayUntil(rules).ifPresent(until -> underWay.add(new UnderWay(parcel.contents(), until)));
        }
        return underWay;
    }

    Sent sent() {
        var gone = areReceived() ? contents(all()) : allBut(missingFrom(it -> it.handedOverAt() != null));
        var kept = areReceived() ? gone : allBut(missingFrom(Parcel::isKept));
        return new Sent(
                gone,
                kept,
                kept.equals(contents(all())),
                !areReceived() && parcels.values().stream().anyMatch(Parcel::isAwaited));
    }

    /** What a carrier took over after an instant, or the buyer has by another way, and what no carrier brought back. */
    List<Content> lateAndKept(Instant due) {
        return Pieces.minus(sent().kept(), allBut(missingFrom(it -> it.isKept() && it.isHandedOverBy(due))));
    }

    /** What no carrier brought back, or one had by an instant. */
    List<Content> keptOrInTime(Instant due) {
        return areReceived() ? contents(all()) : allBut(missingFrom(it -> it.isKept() || it.isHandedOverBy(due)));
    }

    private List<Content> allBut(Map<Integer, Integer> missing) {
        var rest = all();
        missing.forEach((line, quantity) -> rest.merge(line, -quantity, Integer::sum));
        rest.values().removeIf(quantity -> quantity <= 0);
        return contents(rest);
    }

    void invalidated(String id) {
        replace(id, Parcel::invalidated);
    }

    private void replace(String id, UnaryOperator<Parcel> change) {
        parcels.computeIfPresent(id, (_, parcel) -> change.apply(parcel));
    }

    /** Whether the buyer said that everything is there. */
    boolean areReceived() {
        return receivedAt != null;
    }

    public void received(Instant at) {
        receivedAt = at;
    }
}
