package market.sourcing.infra.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.infra.feed.record.StockBand;
import org.jspecify.annotations.Nullable;

/** Pieces of some SKUs, while a batch of events moves them. */
final class Shelves {
    /** A SKU of a listing. */
    record Place(String listing, String sku) {
        static Place of(StockEvent event) {
            return new Place(event.listingId(), event.sku());
        }
    }

    /** @param reserved of those on hand */
    record Pieces(int onHand, int reserved) {
        static final Pieces NONE = new Pieces(0, 0);

        int atLeast() {
            return StockBand.atLeast(onHand - reserved);
        }

        private Pieces after(StockEvent event) {
            return switch (event) {
                case StockCounted counted -> new Pieces(counted.units(), reserved);
                case StockReserved held -> plus(0, held.units());
                case StockReleased freed -> plus(0, -freed.units());
                case StockDispatched sent -> plus(-sent.units(), -sent.units());
                case DispatchVoided back -> plus(back.units(), back.units());
                case StockWrittenOff gone -> plus(-gone.units(), 0);
            };
        }

        private Pieces plus(int more, int moreReserved) {
            return new Pieces(onHand + more, reserved + moreReserved);
        }
    }

    private final Map<Place, Pieces> pieces;

    /** @param known of those that were ever counted */
    Shelves(Map<Place, Pieces> known) {
        this.pieces = new LinkedHashMap<>(known);
    }

    /** Returns how many there are at least from now on, if that is another number than before. */
    OptionalInt move(StockEvent event) {
        var place = Place.of(event);
        @Nullable Pieces before = pieces.get(place);
        var after = (before == null ? Pieces.NONE : before).after(event);
        pieces.put(place, after);
        return before != null && before.atLeast() == after.atLeast()
                ? OptionalInt.empty()
                : OptionalInt.of(after.atLeast());
    }

    /** As they are after the batch. */
    Collection<Map.Entry<Place, Pieces>> moved() {
        return pieces.entrySet();
    }
}
