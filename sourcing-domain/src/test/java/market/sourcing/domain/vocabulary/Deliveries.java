package market.sourcing.domain.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.event.OrderTerms;

/** Histories and commands of the delivery promise of the buyer's first order, paid now. */
public final class Deliveries {
    public static final String PROMISE = "promise-first";
    public static final String CARRIER = "simulated";
    /** 48 hours from now. */
    public static final Instant DUE = Times.inDays(2);

    private static final String ORDER = Orders.ORDER.value();

    private Deliveries() {}

    /** What a payment in full begins. */
    public static PromiseStarted started(OrderTerms terms) {
        return started(terms, Duration.ofDays(2));
    }

    public static PromiseStarted started(OrderTerms terms, Duration open) {
        var goods = IntStream.rangeClosed(1, terms.lines().size())
                .mapToObj(number -> {
                    var line = terms.lines().get(number - 1);
                    return new Goods(number, line.listingId(), line.sku(), line.quantity(), line.amountMinor());
                })
                .toList();
        return new PromiseStarted(
                PROMISE,
                ORDER,
                Actors.BUYER.account().value(),
                terms.factoryId(),
                terms.factoryOwnerId(),
                terms.dispatchPromise(),
                terms.currency(),
                goods,
                Times.NOW,
                open.toSeconds(),
                Times.NOW.plus(open),
                Times.NOW.plus(open.multipliedBy(2)),
                "calendar-cn-1",
                "delivery-1");
    }

    /** The factory gives pieces of the first line to the carrier. */
    public static HandOverOrder parcel(String number, int... units) {
        var contents = IntStream.of(units).mapToObj(it -> new Content(1, it)).toList();
        return new HandOverOrder(
                Orders.ORDER, null, Actors.OWNER, new Shipment(CARRIER, number), contents, Times.LATER);
    }

    public static ParcelStated stated(int parcel, String number, int units) {
        return new ParcelStated(
                PROMISE,
                ORDER,
                parcelId(parcel),
                CARRIER,
                number,
                List.of(new Content(1, units)),
                Times.LATER,
                Times.LATER.plus(Duration.ofHours(24)));
    }

    public static String parcelId(int parcel) {
        return "parcel-" + parcel + "-first";
    }

    public static NoteScan scan(String number, String id, ScanKind kind, Instant at) {
        return scan(number, id, kind, at, at);
    }

    public static NoteScan scan(String number, String id, ScanKind kind, Instant at, Instant told) {
        return new NoteScan(CARRIER, number, new Scan(id, kind, at, null), told);
    }

    public static ParcelScanned scanned(int parcel, String id, ScanKind kind, Instant at) {
        return new ParcelScanned(PROMISE, ORDER, parcelId(parcel), id, kind.name(), null, at, at);
    }

    public static JudgeDispatch judge(Instant now) {
        return new JudgeDispatch(Orders.ORDER, now);
    }

    public static DispatchPromiseKept kept(Instant handedOverAt) {
        return new DispatchPromiseKept(PROMISE, ORDER, Factories.FACTORY.value(), handedOverAt, DUE);
    }

    public static DispatchPromiseMissed missed(int units, long lateMinor, long compensation, Instant noted) {
        return new DispatchPromiseMissed(
                PROMISE,
                ORDER,
                Actors.BUYER.account().value(),
                Factories.FACTORY.value(),
                Actors.OWNER.account().value(),
                List.of(new Content(1, units)),
                lateMinor,
                compensation,
                "CNY",
                "delivery-1",
                DUE,
                noted);
    }

    public static CompensationPaid compensated(int movement, long minor, Instant at) {
        return new CompensationPaid(
                ORDER,
                "movement-" + movement + "-first",
                PROMISE,
                minor,
                "CNY",
                List.of(Payments.payBack(1, "one", minor)),
                "delivery-1",
                at,
                List.of(new Entry("escrow/order-first", minor), new Entry("buyer/account-buyer", -minor)));
    }

    public static CompensationTakenBack takenBack(int movement, long minor, String reason, Instant at) {
        return new CompensationTakenBack(
                ORDER,
                "movement-" + movement + "-first",
                PROMISE,
                minor,
                "CNY",
                reason,
                true,
                "delivery-1",
                at,
                List.of(new Entry("buyer/account-buyer", minor), new Entry("escrow/order-first", -minor)),
                null,
                null);
    }
}
