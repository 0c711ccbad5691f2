package market.sourcing.domain.trade;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import org.jspecify.annotations.Nullable;

/** Which pieces of one order have left its factory, as carriers and the buyer tell. */
final class Carried {
    private final int ordered;
    private final Map<String, Integer> parcels = new HashMap<>();
    private final Map<String, Instant> taken = new HashMap<>();
    private final Set<String> back = new HashSet<>();
    private @Nullable Instant receivedAt;

    Carried(int ordered) {
        this.ordered = ordered;
    }

    void note(Object event) {
        switch (event) {
            case ParcelStated it ->
                parcels.put(
                        it.parcelId(),
                        it.contents().stream().mapToInt(Content::quantity).sum());
            case ParcelScanned it -> {
                taken.merge(it.parcelId(), it.scannedAt(), (one, other) -> one.isBefore(other) ? one : other);
                if (it.kind().equals(ScanKind.RETURNED.name())) {
                    back.add(it.parcelId());
                }
            }
            case GoodsReceived it -> receivedAt = it.receivedAt();
            default -> {}
        }
    }

    int gone() {
        return receivedAt == null ? in(taken::containsKey) : ordered;
    }

    int kept() {
        return receivedAt == null ? in(parcel -> taken.containsKey(parcel) && !back.contains(parcel)) : ordered;
    }

    /** Pieces that nobody had at an instant. */
    int late(Instant due) {
        return receivedAt != null && !receivedAt.isAfter(due)
                ? 0
                : ordered
                        - in(parcel ->
                                taken.containsKey(parcel) && !taken.get(parcel).isAfter(due));
    }

    private int in(Predicate<String> which) {
        var units = parcels.entrySet().stream()
                .filter(parcel -> which.test(parcel.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Math.min(ordered, units);
    }
}
