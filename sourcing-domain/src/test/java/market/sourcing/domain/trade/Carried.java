package market.sourcing.domain.trade;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
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
    private final GivenUp givenUp = new GivenUp();
    private @Nullable Instant receivedAt;
    private boolean isStated;

    Carried(int ordered) {
        this.ordered = ordered;
    }

    void note(Object event) {
        givenUp.note(event);
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
            case GoodsReceived it -> {
                receivedAt = it.receivedAt();
                isStated = it.stated() != null;
            }
            default -> {}
        }
    }

    int gone() {
        return receivedAt == null ? sum(taken.keySet(), this::in) : ordered;
    }

    /** What carriers have and did not bring back, or what was given up before they did. */
    int kept() {
        if (receivedAt == null) {
            return kept(taken.keySet());
        }
        return isStated ? ordered - broughtBack(back) : ordered;
    }

    /** The same, in some parcels. */
    int kept(Set<String> some) {
        return sum(some, parcel -> back.contains(parcel) ? givenUp.in(parcel) : in(parcel));
    }

    /** What is in some parcels that carriers brought back, but for what was given up before. */
    int broughtBack(Set<String> some) {
        return sum(some, parcel -> back.contains(parcel) ? in(parcel) - givenUp.in(parcel) : 0);
    }

    /** Parcels that carriers have, or had. */
    Set<String> taken() {
        return Set.copyOf(taken.keySet());
    }

    int givenUp() {
        return givenUp.all();
    }

    /** Pieces that nobody had at an instant. */
    int late(Instant due) {
        return receivedAt != null && !receivedAt.isAfter(due)
                ? 0
                : ordered
                        - sum(
                                taken.keySet(),
                                parcel -> requireNonNull(taken.get(parcel)).isAfter(due) ? 0 : in(parcel));
    }

    private int in(String parcel) {
        return parcels.getOrDefault(parcel, 0);
    }

    private int sum(Set<String> some, ToIntFunction<String> units) {
        return Math.min(ordered, some.stream().mapToInt(units).sum());
    }
}
