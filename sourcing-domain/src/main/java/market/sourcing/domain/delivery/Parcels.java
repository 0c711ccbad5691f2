package market.sourcing.domain.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.LossSettled;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Part;
import org.jspecify.annotations.Nullable;

/**
 * The goods of one order and the parcels they travel in; each event makes another of it.
 *
 * @param all in the order in which they were stated
 * @param givenUp pieces in no parcel that money was given back for: wherever they turn up, nobody owes anything for them
 */
public record Parcels(List<Goods> goods, List<Parcel> all, List<Content> givenUp, BuyersWord buyersWord) {

    public static Parcels of(List<Goods> goods) {
        return new Parcels(goods, List.of(), List.of(), new BuyersWord.None());
    }

    public Parcels stated(ParcelStated event) {
        var parcel = Parcel.of(event);
        return with(InOrder.and(all, parcel)).settlingIn(parcel);
    }

    public Parcels scanned(ParcelScanned event) {
        var scanned = replacing(event.parcelId(), parcel -> parcel.scanned(event));
        return find(event.parcelId())
                .filter(parcel -> !parcel.isValid())
                .map(scanned::settlingIn)
                .orElse(scanned);
    }

    Parcels invalidated(ParcelInvalidated event) {
        var released = find(event.parcelId()).map(Parcel::settled).orElse(List.of());
        return replacing(event.parcelId(), Parcel::invalidated).givingUp(Pieces.plus(givenUp, released));
    }

    Parcels received(GoodsReceived event) {
        return new Parcels(goods, all, givenUp, BuyersWord.of(event));
    }

    Parcels settled(LossSettled event) {
        var id = event.parcelId();
        return id == null
                ? givingUp(Pieces.plus(givenUp, event.pieces()))
                : replacing(id, parcel -> parcel.settling(event.pieces()));
    }

    /** A parcel holds pieces that were given up before they were in one. */
    private Parcels settlingIn(Parcel parcel) {
        var found = Pieces.common(parcel.unsettled(), givenUp);
        return found.isEmpty()
                ? this
                : replacing(parcel.id(), it -> it.settling(found)).givingUp(Pieces.minus(givenUp, found));
    }

    private Parcels replacing(String id, UnaryOperator<Parcel> change) {
        int place = place(id);
        return place < 0 ? this : with(InOrder.replacing(all, place, change.apply(all.get(place))));
    }

    /** Negative where there is none of that id. */
    private int place(String id) {
        int place = all.size() - 1;
        while (place >= 0 && !all.get(place).id().equals(id)) {
            place--;
        }
        return place;
    }

    private Parcels with(List<Parcel> parcels) {
        return new Parcels(goods, parcels, givenUp, buyersWord);
    }

    private Parcels givingUp(List<Content> pieces) {
        return new Parcels(goods, all, pieces, buyersWord);
    }

    Optional<Parcel> find(String carrier, String trackingNumber) {
        return all.stream()
                .filter(parcel -> parcel.has(carrier, trackingNumber))
                .findFirst();
    }

    Optional<Parcel> find(String id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    /** The id of the one that has this number; empty where no carrier knew it in time, or where it was brought back. */
    public Optional<String> sentUnder(String carrier, String trackingNumber) {
        return find(carrier, trackingNumber)
                .filter(parcel -> parcel.isValid() && !parcel.isReturned())
                .map(Parcel::id);
    }

    /** One of them, if it is of this order. */
    public Optional<StatedParcel> parcel(String id) {
        return find(id).map(parcel -> new StatedParcel(parcel.carrier(), parcel.trackingNumber()));
    }

    /** By when carriers must have scanned what nobody has, by parcel. */
    public Map<String, Instant> scansDue() {
        var due = new LinkedHashMap<String, Instant>();
        all.stream().filter(Parcel::isAwaited).forEach(parcel -> due.put(parcel.id(), parcel.scanDueAt()));
        return due;
    }

    /** Carriers number their scans each for itself. */
    boolean knowsScan(String carrier, String scanId) {
        return all.stream()
                .filter(parcel -> parcel.carrier().equals(carrier))
                .anyMatch(parcel -> parcel.tracking().knows(scanId));
    }

    /** Whether every piece is in a parcel that may be on its way. */
    public boolean areAllStated() {
        return missing(Parcel::isValid).isEmpty();
    }

    /** Whether the buyer said that everything is there. */
    boolean areReceived() {
        return buyersWord.at().isPresent();
    }

    /** What was with no carrier, nor with the buyer, at an instant. */
    public List<Content> late(Instant due) {
        return buyersWord.at().filter(at -> !at.isAfter(due)).isPresent()
                ? List.of()
                : missing(parcel -> parcel.isHandedOverBy(due));
    }

    /** When the last piece was handed over; empty while one is not. */
    public Optional<Instant> handedOverAt() {
        return missing(Parcel::isHandedOver).isEmpty()
                ? all.stream()
                        .map(parcel -> parcel.tracking().handedOverAt())
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                : buyersWord.at();
    }

    /** When the buyer signed for the last piece; empty while one is missing. */
    public Optional<Instant> deliveredAt() {
        return ofBuyer(null).deliveredAt();
    }

    /** @param left what the order's end has left its buyer with; null while it lives, or where that is nothing */
    BuyersParcels ofBuyer(@Nullable Left left) {
        return left == null ? BuyersParcels.ofAll(this) : BuyersParcels.left(this, left);
    }

    /** What has left, as carriers and the buyer tell. */
    public Sent sent() {
        return Sent.of(this);
    }

    /** What was paid for pieces: each line's share of its amount, rounded half-up. */
    public long amountOf(List<Content> pieces) {
        var lines = goods.stream().collect(toMap(Goods::line, Function.identity()));
        return pieces.stream()
                .mapToLong(piece -> {
                    var line = Objects.requireNonNull(lines.get(piece.line()));
                    return Part.of(line.amountMinor(), piece.quantity(), line.quantity());
                })
                .sum();
    }

    /** All pieces that were bought. */
    List<Content> bought() {
        return missing(_ -> false);
    }

    /** All pieces that are in none of these parcels. */
    List<Content> missing(Predicate<Parcel> which) {
        var missing = new TreeMap<Integer, Integer>();
        goods.forEach(line -> missing.put(line.line(), line.quantity()));
        for (var parcel : all) {
            if (which.test(parcel)) {
                parcel.contents().forEach(piece -> missing.merge(piece.line(), -piece.quantity(), Integer::sum));
            }
        }
        var pieces = new ArrayList<Content>();
        missing.forEach((line, quantity) -> {
            if (quantity > 0) {
                pieces.add(new Content(line, quantity));
            }
        });
        return List.copyOf(pieces);
    }

    /** All pieces that are in these parcels. */
    List<Content> in(Predicate<Parcel> which) {
        return Pieces.minus(bought(), missing(which));
    }

    /** Of all parcels, never more than there are goods. */
    List<Content> sum(Function<Parcel, List<Content>> pieces) {
        var sum = all.stream().map(pieces).reduce(List.of(), Pieces::plus);
        return Pieces.common(bought(), sum);
    }

    /** The same of these parcels. */
    List<Content> sum(Predicate<Parcel> which, Function<Parcel, List<Content>> pieces) {
        return sum(parcel -> which.test(parcel) ? pieces.apply(parcel) : List.of());
    }
}
