package market.sourcing.domain.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The factory says that it gives pieces to a carrier. */
record Stating(Promise promise) {

    /** Nothing happens when it said so before. */
    Optional<ParcelStated> state(String carrier, String trackingNumber, Collection<Content> asked, Instant at) {
        var known = promise.parcels().find(carrier, trackingNumber);
        if (known.isPresent()) {
            mustHold(known.get(), asked);
            return Optional.empty();
        }
        if (promise.state() instanceof Ended) {
            throw new Refused(RefusalCode.ORDER_CLOSED, "The order came to nothing.");
        }
        return Optional.of(new ParcelStated(
                promise.id(),
                promise.orderId(),
                nextParcelId(),
                carrier,
                trackingNumber,
                contents(asked),
                at,
                at.plus(promise.rules().scanWithin())));
    }

    /** @throws Refused {@link RefusalCode#TRACKING_NUMBER_USED} for other pieces than those it is known with */
    private static void mustHold(Parcel known, Collection<Content> asked) {
        if (!asked.isEmpty() && !byLine(asked).equals(byLine(known.contents()))) {
            throw new Refused(
                    RefusalCode.TRACKING_NUMBER_USED,
                    "Other pieces were handed over under this number.",
                    Map.of("carrier", known.carrier(), "trackingNumber", known.trackingNumber()));
        }
    }

    private static Map<Integer, Integer> byLine(Collection<Content> pieces) {
        return pieces.stream().collect(toMap(Content::line, Content::quantity, Math::addExact, TreeMap::new));
    }

    /** What was asked, or all that is in no parcel. */
    private List<Content> contents(Collection<Content> asked) {
        var left = promise.parcels().missing(Parcel::isValid);
        if (!asked.isEmpty()) {
            return notMoreThan(byLine(left), byLine(asked));
        }
        if (left.isEmpty()) {
            throw new Refused(RefusalCode.PARCEL_EXCEEDS_ORDER, "Everything is in parcels already.");
        }
        return left;
    }

    private static List<Content> notMoreThan(Map<Integer, Integer> left, Map<Integer, Integer> asked) {
        var contents = new ArrayList<Content>();
        asked.forEach((line, quantity) -> {
            var most = left.getOrDefault(line, 0);
            if (quantity < 1 || quantity > most) {
                throw new Refused(
                        RefusalCode.PARCEL_EXCEEDS_ORDER,
                        "There are not that many pieces of this line left to send.",
                        Map.of("line", line, "quantity", quantity, "left", most));
            }
            contents.add(new Content(line, quantity));
        });
        return contents;
    }

    private String nextParcelId() {
        return "parcel-" + (promise.parcels().all().size() + 1) + "-"
                + promise.id().substring(PromiseId.PREFIX.length());
    }
}
