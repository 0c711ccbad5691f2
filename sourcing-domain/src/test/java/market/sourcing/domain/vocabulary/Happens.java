package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;

/** What happens to the buyer's first order, each at its time: a parcel goes by its number, and has one scan of a kind. */
public final class Happens {
    private Happens() {}

    public static <T extends Record> T at(T command, Instant at) {
        return Changed.in(command, "at", at);
    }

    public static Object sent(String number, int units, Instant at) {
        return at(Deliveries.parcel(number, units), at);
    }

    /** Parcels of so many pieces each, SIM001 and so on: stated first, and taken by their carrier in the second hour. */
    public static List<Object> underWay(int... units) {
        var stated = IntStream.range(0, units.length).mapToObj(each -> Deliveries.parcel(number(each), units[each]));
        var taken = IntStream.range(0, units.length).mapToObj(each -> taken(number(each), Times.inHours(2)));
        return Stream.<Object>concat(stated, taken).toList();
    }

    private static String number(int parcel) {
        return "SIM00" + (parcel + 1);
    }

    public static NoteScan taken(String number, Instant at) {
        return Deliveries.scan(number, number + "-taken", ScanKind.ACCEPTED, at);
    }

    public static NoteScan moves(String number, Instant at) {
        return Deliveries.scan(number, number + "-moves-" + at, ScanKind.IN_TRANSIT, at);
    }

    public static NoteScan there(String number, Instant at) {
        return Deliveries.scan(number, number + "-there", ScanKind.DELIVERED, at);
    }

    public static NoteScan back(String number, Instant at) {
        return Deliveries.scan(number, number + "-back", ScanKind.RETURNED, at);
    }

    /** Its buyer says that all of it is there. */
    public static Object received(Instant at) {
        return at(Returns.stateReceipt(BUYER, Receipt.at(at), null), at);
    }

    public static CancelOrder off(Actor actor, Instant at) {
        return at(Orders.cancel(actor), at);
    }

    public static Object reversed(String payment, long minor, Instant at) {
        return at(Reversals.reverse(payment, minor), at);
    }

    /** The factory gives the money back and does not want the goods. */
    public static AcceptReturn grant(CaseId id, Instant at) {
        return new AcceptReturn(id, null, OWNER, false, at);
    }
}
