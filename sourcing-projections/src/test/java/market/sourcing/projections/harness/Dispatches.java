package market.sourcing.projections.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.ForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.projections.view.Recorded;

/** What happens to delivery promises, in the words of a test: 10 pieces of one line for 100.00, due two days after the start. */
public final class Dispatches {
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    public static final Duration PROMISED = Duration.ofHours(48);
    public static final Instant DUE = START.plus(PROMISED);
    public static final Instant OVERDUE = START.plus(PROMISED.multipliedBy(2));
    public static final List<Content> ALL = List.of(new Content(1, 10));

    private final Log log;

    Dispatches(Log log) {
        this.log = log;
    }

    public static String promise(String order) {
        return "promise-of-" + order;
    }

    public Recorded started(String order, String factory) {
        return started(order, factory, START);
    }

    public Recorded started(String order, String factory, Instant at) {
        return add(new PromiseStarted(
                promise(order),
                order,
                Deals.BUYER,
                factory,
                "account-of-" + factory,
                "H48",
                "CNY",
                List.of(new Goods(1, "listing-1", "RED", 10, 10_000)),
                at,
                PROMISED.toSeconds(),
                at.plus(PROMISED),
                at.plus(PROMISED.multipliedBy(2)),
                "calendar-cn-1",
                "delivery-1"));
    }

    public Recorded stated(String order, String parcel, Instant at) {
        return add(new ParcelStated(
                promise(order), order, parcel, "zto", "number-" + parcel, ALL, at, at.plus(Duration.ofHours(24))));
    }

    public Recorded scanned(String order, String parcel, String kind, Instant at) {
        return add(new ParcelScanned(
                promise(order), order, parcel, "scan-" + kind + "-" + at, kind, "义乌", at, at.plusSeconds(60)));
    }

    public Recorded invalidated(String order, String parcel) {
        return add(new ParcelInvalidated(promise(order), order, parcel, START));
    }

    public Recorded received(String order) {
        return add(new GoodsReceived(promise(order), order, START, null));
    }

    public Recorded kept(String order, String factory, Instant handedOver, Instant due) {
        return add(new DispatchPromiseKept(promise(order), order, factory, handedOver, due));
    }

    public Recorded missed(String order, String factory, Instant at) {
        return add(new DispatchPromiseMissed(
                promise(order),
                order,
                Deals.BUYER,
                factory,
                "account-of-" + factory,
                ALL,
                10_000,
                500,
                "CNY",
                "delivery-1",
                at,
                at.plusSeconds(1)));
    }

    public Recorded overdue(String order) {
        return add(new DispatchOverdue(promise(order), order, Deals.BUYER, OVERDUE));
    }

    public Recorded paused(String order, String actor) {
        return add(
                new PromisePaused(promise(order), order, actor, "wait for the print", START.plusSeconds(3600), null));
    }

    public Recorded resumed(String order, Instant due) {
        return add(new PromiseResumed(
                promise(order), order, START.plusSeconds(3600), START.plusSeconds(7200), due, due.plus(PROMISED)));
    }

    public Recorded extended(String order, Instant due, boolean runs) {
        return add(new PromiseExtended(
                promise(order), order, "excuse-1", "flood", START, DUE, due, due.plus(PROMISED), runs, DUE));
    }

    public Recorded contested(String order) {
        return add(new MissContested(
                promise(order), order, "account-of-factory-1", "handed over at the door", DUE, DUE.plusSeconds(9)));
    }

    public Recorded decided(String order, boolean upheld) {
        return add(new ContestDecided(promise(order), order, upheld, "the note is signed", "account-operator", DUE));
    }

    /** What was late shrinks to this. */
    public Recorded reassessed(String order, List<Content> late, long lateMinor, long takenBackMinor) {
        return add(new MissReassessed(
                promise(order),
                order,
                "factory-1",
                "CONTEST",
                "account-operator",
                "the note is signed",
                late,
                lateMinor,
                500 - takenBackMinor,
                takenBackMinor,
                "CNY",
                DUE));
    }

    /** The miss was none, because factories could not work. */
    public Recorded excused(String order, String excuse) {
        return add(new MissReassessed(
                promise(order),
                order,
                "factory-1",
                "FORCE_MAJEURE",
                excuse,
                "flood",
                List.of(),
                0,
                0,
                500,
                "CNY",
                DUE));
    }

    public Recorded declared(String excuse) {
        return log.add(
                excuse,
                new ForceMajeureDeclared(
                        excuse, "CN", "浙江", START, DUE, "flood", "account-operator", START.plusSeconds(60), "f"));
    }

    public Recorded applied(String excuse, Instant at) {
        return log.add(excuse, new ForceMajeureApplied(excuse, at));
    }

    public Recorded urged(String order) {
        return add(new DispatchUrged(promise(order), order, Deals.BUYER, START, START.plus(Duration.ofHours(24))));
    }

    public Recorded ended(String order) {
        return add(new PromiseEnded(promise(order), order, START));
    }

    private Recorded add(DeliveryEvent event) {
        return log.add(event.promiseId(), event);
    }
}
