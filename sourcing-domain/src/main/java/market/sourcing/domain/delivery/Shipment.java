package market.sourcing.domain.delivery;

import static java.util.stream.Collectors.toMap;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What the factory, the carriers and the buyer tell of the goods on their way. */
record Shipment(Course course) {

    void state(String carrier, String trackingNumber, Collection<Content> asked, Instant at) {
        var known = course.parcels().find(carrier, trackingNumber);
        if (known.isPresent()) {
            mustHold(known.get(), asked);
            return;
        }
        if (course.state() instanceof Ended) {
            throw new Refused(RefusalCode.ORDER_CLOSED, "The order came to nothing.");
        }
        var contents = course.parcels().contents(asked);
        if (contents.isEmpty()) {
            throw new Refused(RefusalCode.PARCEL_EXCEEDS_ORDER, "Everything is in parcels already.");
        }
        apply(new ParcelStated(
                course.promiseId(),
                course.orderId(),
                nextParcelId(),
                carrier,
                trackingNumber,
                contents,
                at,
                at.plus(course.rules().scanWithin())));
    }

    /** @throws Refused {@link RefusalCode#TRACKING_NUMBER_USED} for other pieces than those it is known with */
    private static void mustHold(Parcel known, Collection<Content> asked) {
        if (!asked.isEmpty() && !byLine(asked).equals(byLine(known.contents()))) {
            throw new Refused(
                    RefusalCode.TRACKING_NUMBER_USED,
                    "Under this number other pieces were handed over.",
                    Map.of("carrier", known.carrier(), "trackingNumber", known.trackingNumber()));
        }
    }

    private static Map<Integer, Integer> byLine(Collection<Content> pieces) {
        return pieces.stream().collect(toMap(Content::line, Content::quantity, Math::addExact));
    }

    private String nextParcelId() {
        return "parcel-" + (course.parcels().count() + 1) + "-"
                + course.promiseId().substring(PromiseId.PREFIX.length());
    }

    /**
     * Whether the scan was of one of the parcels, and news.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY}
     */
    boolean note(String carrier, String trackingNumber, Scan scan, Instant now) {
        var parcel = course.parcels().find(carrier, trackingNumber);
        if (parcel.isEmpty() || course.parcels().knowsScan(carrier, scan.id())) {
            return false;
        }
        var paidAt = course.started().startedAt();
        // Many a carrier knows only the second.
        if (scan.at().isBefore(Instant.ofEpochSecond(paidAt.getEpochSecond()))) {
            throw new Refused(
                    RefusalCode.SCAN_TOO_EARLY,
                    "Nobody hands over what is not paid for: the scan is of another parcel.",
                    Map.of("scannedAt", scan.at().toString(), "paidAt", paidAt.toString()));
        }
        apply(new ParcelScanned(
                course.promiseId(),
                course.orderId(),
                parcel.get().id(),
                scan.id(),
                scan.kind().name(),
                scan.place(),
                within(paidAt, scan.at(), now),
                now));
        return true;
    }

    /** A carrier's clock may be fast, but nothing is handed over before it is paid for, nor after it is told. */
    private static Instant within(Instant paidAt, Instant scannedAt, Instant now) {
        var notBefore = scannedAt.isBefore(paidAt) ? paidAt : scannedAt;
        return notBefore.isAfter(now) ? now : notBefore;
    }

    /**
     * Whether the parcel is not valid from now on, so that something is in none, and the buyer has not said that everything is there.
     */
    boolean judgeParcel(String parcelId, Instant now) {
        boolean isOver =
                course.parcels().find(parcelId).filter(Parcel::isAwaited).isPresent()
                        && !course.parcels().isTimeLeft(parcelId, now);
        if (isOver) {
            apply(new ParcelInvalidated(course.promiseId(), course.orderId(), parcelId, now));
        }
        return isOver && !course.parcels().areAllStated() && !course.parcels().areReceived();
    }

    /** Whether that was news. */
    boolean receive(Instant at, boolean confirmed) {
        if (course.parcels().handedOverAt().isPresent() || course.state() instanceof Ended) {
            return false;
        }
        apply(new GoodsReceived(course.promiseId(), course.orderId(), at, confirmed ? null : true));
        return true;
    }
}
