package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import market.sourcing.domain.delivery.event.Content;
import org.jspecify.annotations.Nullable;

/** The goods of a promise between their factory and their buyer: where they are, whose they are, and whose way it was. */
public record Carriage(Promise promise) {

    /**
     * What carriers are bringing to the buyer.
     *
     * @param left as for all that concerns him: what his order's end has left him with; null while it lives, or where that is nothing
     */
    public List<UnderWay> underWay(@Nullable Left left) {
        return parcels().ofBuyer(left).underWay(promise.rules());
    }

    /** When the buyer signed for the last piece of what is his, as carriers tell; empty while one is missing. */
    public Optional<Instant> deliveredAt(@Nullable Left left) {
        return parcels().ofBuyer(left).deliveredAt();
    }

    /** What was late all in all, and has left since without coming back. */
    public List<Content> lateAndKept(@Nullable Left left) {
        return parcels().ofBuyer(left).lateAndKept(promise.dueAt());
    }

    /** Parcels that carriers have, and those that they have brought back. */
    public KnownParcels knownParcels() {
        return known(_ -> true);
    }

    /** The same as it was told by an instant. */
    public KnownParcels knownParcels(Instant by) {
        return known(toldAt -> !toldAt.isAfter(by));
    }

    private KnownParcels known(Predicate<Instant> isTold) {
        return KnownParcels.of(parcels(), isTold, this::isLate);
    }

    private boolean isLate(Parcel parcel) {
        return promise.wasLate() && !(promise.rules().lateByPiece() && isInTime(parcel));
    }

    private boolean isInTime(Parcel parcel) {
        return parcel.isHandedOverBy(promise.dueAt());
    }

    /** What has become of parcels by now. */
    public Whereabouts whereabouts(KnownParcels then) {
        return Whereabouts.of(parcels(), then);
    }

    /** Of what has left, the pieces whose way is not the factory's to pay: what no carrier brought back, and what was in time. */
    public List<Content> carried() {
        if (!promise.wasLate()) {
            return parcels().sent().gone();
        }
        return promise.rules().lateByPiece() ? keptOrInTime() : parcels().sent().kept();
    }

    private List<Content> keptOrInTime() {
        Predicate<Parcel> isLate = parcel -> !isInTime(parcel);
        return parcels().areReceived()
                ? Pieces.minus(parcels().bought(), parcels().sum(isLate, Parcel::back))
                : parcels().sum(parcel -> isInTime(parcel) ? parcel.contents() : parcel.kept());
    }

    /**
     * Whether a number that was stated for a parcel may be another's: no carrier knew it in time, or has told of it for so long
     * that it gives it out again. The first not for whom the parcel was sent to: he knows the number, and what its carrier tells
     * late would be told of what he sends.
     *
     * @param sender the id of who sends the other
     */
    public boolean isFree(String carrier, String trackingNumber, String sender, Instant now) {
        boolean isRecipient = promise.started().buyerId().equals(sender);
        return parcels()
                .find(carrier, trackingNumber)
                .filter(parcel ->
                        (!parcel.isValid() && !isRecipient) || parcel.tracking().isLongOver(now))
                .isPresent();
    }

    private Parcels parcels() {
        return promise.parcels();
    }
}
