package market.sourcing.infra.trade;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two commands that may come at the same moment on two nodes, and would end otherwise if one of them did not see the other.
 *
 * @param before what has happened to the order by then
 * @param first what the one does before all else, in a transaction of its own, so that the other may come in between; null where it
 *     is one step
 */
record Pair(
        String name,
        Consumer<Raced> before,
        Function<Raced, Object> one,
        Function<Raced, Object> other,
        @Nullable Function<Raced, Object> first) {
    static final List<Pair> ALL = List.of(
            pair("a payment comes, and the order closes unpaid", Raced::asked, Raced::approving, Raced::closing),
            pair("a payment comes, and the order is cancelled", Raced::asked, Raced::approving, Raced::cancelling),
            pair("a payment comes, twice", Raced::asked, Raced::approving, Raced::approving),
            pair("an order is placed, twice", _ -> {}, Raced::placing, Raced::placing),
            pair("a past order is recorded, twice", _ -> {}, Raced::recording, Raced::recording),
            pair("goods are counted, and ordered", Raced::offered, Raced::counting, Raced::placingOfOwn),
            pair(
                    "an order is paid, and more put on its buyer's tab",
                    Raced::askedOfOwn,
                    Raced::approving,
                    Raced::placingMore),
            pair("a payment is asked for, and the order is cancelled", Pair::place, Raced::paying, Raced::cancelling),
            pair("both sides cancel", Raced::paid, Raced::cancelling, Raced::callingOff),
            pair(
                    "goods are handed over, and the order is cancelled",
                    Raced::paid,
                    Raced::handingOver,
                    Raced::cancelling),
            pair("goods are handed over, and the payment reversed", Raced::paid, Raced::handingOver, Raced::reversing),
            pair("the order is cancelled, and its payment reversed", Raced::paid, Raced::cancelling, Raced::reversing),
            pair("dispatch is due, and the order is cancelled", Raced::paid, Raced::judging, Raced::cancellingLate),
            pair("dispatch is due, and was waited with", Raced::paid, Raced::judging, Raced::holding),
            pair("dispatch is due, and excused", Raced::paid, Raced::judging, Raced::excusing),
            new Pair(
                    "dispatch is due, and a scan comes",
                    Raced::stated,
                    Raced::judging,
                    Raced::tellingLate,
                    Raced::judgingParcel),
            pair("dispatch is overdue, and cancelled", Raced::missed, Raced::judgingOverdue, Raced::cancellingLate),
            pair("a miss is excused, and its order cancelled", Raced::missed, Raced::excusing, Raced::cancellingLate),
            pair("a miss is excused, and its payment reversed", Raced::missed, Raced::excusing, Raced::reversingLate),
            pair("a contest is upheld, and the miss excused", Raced::contested, Raced::upholding, Raced::excusing),
            pair(
                    "a contest is upheld, and the order cancelled",
                    Raced::contested,
                    Raced::upholding,
                    Raced::cancellingLate),
            pair("a parcel is none, and is scanned", Raced::stated, Raced::judgingParcel, Raced::scanning),
            pair("a parcel is none, and is received", Raced::stated, Raced::judgingParcel, Raced::confirming),
            pair("a parcel is none, and its payment reversed", Raced::stated, Raced::judgingParcel, Raced::reversing),
            pair("money is released, and a case is opened", Raced::received, Raced::completing, Raced::claiming),
            pair("money is released, and the payment reversed", Raced::received, Raced::completing, Raced::reversing),
            pair("money is released, and the goods come back", Raced::received, Raced::completing, Raced::bringingBack),
            pair("receipt is confirmed, and a case is opened", Raced::received, Raced::confirming, Raced::claiming),
            pair("receipt is confirmed, and time is over", Raced::received, Raced::confirming, Raced::completing),
            pair("all is claimed, twice", Raced::received, Raced::claiming, Raced::claimingAgain),
            pair("receipt is confirmed, and the last case ends", Raced::claimed, Raced::confirming, Raced::withdrawing),
            pair("a case is accepted, and withdrawn", Raced::claimed, Raced::accepting, Raced::withdrawing),
            pair("a case is accepted, and the payment reversed", Raced::claimed, Raced::accepting, Raced::reversing),
            pair("a case is accepted, and receipt confirmed", Raced::claimed, Raced::accepting, Raced::confirming),
            pair("a case is withdrawn, and its time is over", Raced::claimed, Raced::withdrawing, Raced::judgingCase),
            pair(
                    "a case is decided, and the payment reversed",
                    Raced::escalated,
                    Raced::granting,
                    Raced::reversingLate));

    private static Pair pair(
            String name, Consumer<Raced> before, Function<Raced, Object> one, Function<Raced, Object> other) {
        return new Pair(name, before, one, other, null);
    }

    private static void place(Raced order) {
        order.nodes().<Object>send(0, order.placing(), order.buyer());
    }

    @Override
    public String toString() {
        return name;
    }
}
