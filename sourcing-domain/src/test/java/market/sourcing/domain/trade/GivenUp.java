package market.sourcing.domain.trade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.LossSettled;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;

/** For how many pieces of each parcel money was given back while no carrier told of them. */
final class GivenUp {
    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<String, Integer> settled = new HashMap<>();
    /** Parcels that were none. */
    private final Set<String> invalid = new HashSet<>();
    /** Given up in no parcel, and not seen in one since. */
    private int loose;

    void note(Object event) {
        switch (event) {
            case ParcelStated it -> {
                contents.put(it.parcelId(), units(it.contents()));
                settleIn(it.parcelId());
            }
            case ParcelInvalidated it -> {
                invalid.add(it.parcelId());
                loose += in(it.parcelId());
                settled.remove(it.parcelId());
            }
            case ParcelScanned it -> {
                if (invalid.remove(it.parcelId())) {
                    settleIn(it.parcelId());
                }
            }
            case LossSettled it -> {
                if (it.parcelId() == null) {
                    loose += units(it.pieces());
                } else {
                    settled.merge(it.parcelId(), units(it.pieces()), Integer::sum);
                }
            }
            default -> {}
        }
    }

    private void settleIn(String parcel) {
        int found = Math.min(loose, contents.getOrDefault(parcel, 0) - in(parcel));
        settled.merge(parcel, found, Integer::sum);
        loose -= found;
    }

    int in(String parcel) {
        return settled.getOrDefault(parcel, 0);
    }

    int all() {
        return loose + settled.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int units(Iterable<Content> contents) {
        int units = 0;
        for (var content : contents) {
            units += content.quantity();
        }
        return units;
    }
}
