package market.sourcing.domain.delivery;

import static java.util.stream.Collectors.partitioningBy;

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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.LossSettled;
import market.sourcing.domain.delivery.event.ParcelStated;
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
    /** When carriers first told that they bring a parcel back. */
    private final Map<String, Instant> backToldAt = new HashMap<>();

    private final Losses losses = new Losses();

    /** When the buyer said that everything is there. */
    private @Nullable Instant receivedAt;

    /** Whether he confirmed it: then it is, whatever carriers bring back. */
    private boolean isConfirmed;

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
        var parcel = new Parcel(
                event.parcelId(),
                event.carrier(),
                event.trackingNumber(),
                event.contents(),
                null,
                null,
                null,
                null,
                true);
        parcels.put(parcel.id(), parcel);
        losses.settleIn(parcel);
    }

    public void scanned(String id, String scanId, Instant at, Instant toldAt) {
        find(id).ifPresent(parcel -> scans.add(List.of(parcel.carrier(), scanId)));
        losses.heard(id, at, toldAt);
        find(id).filter(parcel -> !parcel.isValid()).ifPresent(losses::settleIn);
        replace(id, parcel -> parcel.scanned(at));
    }

    /** The buyer signed for it. */
    public void delivered(String id, Instant at) {
        replace(id, parcel -> parcel.delivered(at));
    }

    /** When the buyer signed for the last piece; empty while one is missing. */
    public Optional<Instant> deliveredAt() {
        return ofBuyer(null).deliveredAt();
    }

    /** A carrier is on its way back with it, or was. */
    public void returned(String id, Instant at, Instant toldAt) {
        backToldAt.putIfAbsent(id, toldAt);
        replace(id, parcel -> parcel.returned(at));
    }

    /**
     * @param told whether what was told at an instant counts
     * @param isLate whether the way of a parcel is the factory's
     */
    KnownParcels known(Predicate<Instant> told, Predicate<Parcel> isLate) {
        var byFate = parcels.keySet().stream()
                .filter(id -> losses.firstToldAt(id).filter(told).isPresent())
                .collect(partitioningBy(id ->
                        Optional.ofNullable(backToldAt.get(id)).filter(told).isPresent()));
        var kept = byFate.getOrDefault(false, List.of());
        var late =
                kept.stream().filter(id -> find(id).filter(isLate).isPresent()).toList();
        return new KnownParcels(kept, late, byFate.getOrDefault(true, List.of()));
    }

    Whereabouts whereabouts(KnownParcels then) {
        Predicate<Parcel> isTaken = parcel -> then.kept().contains(parcel.id());
        Predicate<Parcel> isOther = isTaken.negate().and(parcel -> !then.back().contains(parcel.id()));
        return new Whereabouts(
                sum(where(isOther.negate(), losses::keptOf)),
                sum(where(isTaken, losses::backOf)),
                sum(where(parcel -> then.late().contains(parcel.id()), losses::backOf)),
                Pieces.minus(sum(where(isOther, losses::backOf)), sum(where(isOther, losses::keptOf))),
                in(isOther.negate()));
    }

    /** @param left what the order's end has left its buyer with; null while it lives, or where that is nothing */
    BuyersParcels ofBuyer(@Nullable Left left) {
        return left == null
                ? BuyersParcels.ofAll(
                        parcels.values(),
                        contents(missingFrom(Parcel::isValid)),
                        contents(all()),
                        sent().kept(),
                        losses)
                : BuyersParcels.left(parcels.values(), left, losses);
    }

    void settled(LossSettled event) {
        losses.note(event);
    }

    /** What carriers brought back, unless its buyer has confirmed that it is there, or it was settled before. */
    private List<Content> broughtBack() {
        return isConfirmed ? List.of() : sum(losses::backOf);
    }

    private List<Content> in(Predicate<Parcel> which) {
        return Pieces.minus(contents(all()), contents(missingFrom(which)));
    }

    /** Of all parcels, never more than there are goods. */
    private List<Content> sum(Function<Parcel, List<Content>> pieces) {
        var sum = parcels.values().stream().map(pieces).reduce(List.of(), Pieces::plus);
        return Pieces.common(contents(all()), sum);
    }

    private static Function<Parcel, List<Content>> where(
            Predicate<Parcel> which, Function<Parcel, List<Content>> pieces) {
        return parcel -> which.test(parcel) ? pieces.apply(parcel) : List.of();
    }

    Sent sent() {
        var gone = areReceived() ? contents(all()) : in(it -> it.handedOverAt() != null);
        var kept = areReceived() ? Pieces.minus(gone, broughtBack()) : sum(losses::keptOf);
        return new Sent(
                gone,
                kept,
                kept.equals(contents(all())),
                !areReceived() && parcels.values().stream().anyMatch(Parcel::isAwaited));
    }

    /** What no carrier brought back, or one had by an instant. */
    List<Content> keptOrInTime(Instant due) {
        return areReceived()
                ? Pieces.minus(contents(all()), sum(where(it -> !it.isHandedOverBy(due), losses::backOf)))
                : sum(it -> it.isHandedOverBy(due) ? it.contents() : losses.keptOf(it));
    }

    void invalidated(String id) {
        find(id).ifPresent(losses::release);
        replace(id, Parcel::invalidated);
    }

    private void replace(String id, UnaryOperator<Parcel> change) {
        parcels.computeIfPresent(id, (_, parcel) -> change.apply(parcel));
    }

    /** Whether the buyer said that everything is there. */
    boolean areReceived() {
        return receivedAt != null;
    }

    public void received(Instant at, boolean confirmed) {
        receivedAt = at;
        isConfirmed = confirmed;
    }
}
