package market.sourcing.domain.delivery;

import java.util.List;
import market.sourcing.domain.delivery.event.Content;

/**
 * What of an order has left its factory, by the word of carriers and of the buyer. The factory's own word says only that
 * something may be on its way.
 *
 * @param gone pieces that a carrier took over, or that the buyer has
 * @param kept of these, what no carrier brought back
 * @param isWhole whether every piece of the order was kept
 * @param isAwaited whether a carrier may still tell that it has a parcel which the factory has stated
 */
public record Sent(List<Content> gone, List<Content> kept, boolean isWhole, boolean isAwaited) {
    /** Of an order that was never paid for. */
    public static final Sent NOTHING = new Sent(List.of(), List.of(), false, false);

    public Sent {
        gone = List.copyOf(gone);
        kept = List.copyOf(kept);
    }

    static Sent of(Parcels parcels) {
        var gone = parcels.areReceived() ? parcels.bought() : parcels.in(Parcel::isHandedOver);
        var kept = parcels.areReceived() ? Pieces.minus(gone, broughtBack(parcels)) : parcels.sum(Parcel::kept);
        return new Sent(
                gone,
                kept,
                kept.equals(parcels.bought()),
                !parcels.areReceived() && parcels.all().stream().anyMatch(Parcel::isAwaited));
    }

    /** Nothing where the buyer has confirmed that it is there, nor what was settled before. */
    private static List<Content> broughtBack(Parcels parcels) {
        return parcels.buyersWord() instanceof BuyersWord.Confirmed ? List.of() : parcels.sum(Parcel::back);
    }

    /** Whether nothing is, or may be, on its way or with the buyer. */
    public boolean isNothing() {
        return gone.isEmpty() && !isAwaited;
    }

    /** The same, and what the buyer has by another way than carriers', which is all the rest. */
    public Sent withRest(List<Content> rest) {
        return rest.isEmpty()
                ? this
                : new Sent(Pieces.plus(gone, rest), Pieces.plus(kept, rest), gone.equals(kept), false);
    }

    /** What carriers have brought back. */
    public List<Content> back() {
        return Pieces.minus(gone, kept);
    }

    /** Whether carriers have brought back something, and nothing else of it can still be on its way. */
    public boolean isBack() {
        return !gone.equals(kept) && !isAwaited;
    }
}
