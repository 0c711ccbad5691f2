package market.sourcing.domain.vocabulary;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.PaymentStanding;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.NoteDecline;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.command.NoteToldRefund;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import org.jspecify.annotations.Nullable;

/** Histories and commands of the money of the buyer's first order; payments are told apart by a word such as "one". */
public final class Payments {
    private static final String ORDER = Orders.ORDER.value();
    private static final EscrowId ESCROW = EscrowId.of(Orders.ORDER);

    private Payments() {}

    private static String payment(String name) {
        return "payment-" + name;
    }

    public static RequestPayment pay(Actor actor, String name) {
        return new RequestPayment(
                Orders.ORDER, new PaymentId(payment(name)), actor, "sandbox", Times.NOW, Times.LATER, "pay-" + name);
    }

    public static NoteApproval approve(String name, long minor) {
        return new NoteApproval(
                Orders.ORDER, new PaymentId(payment(name)), Money.of(minor, "CNY"), "charge-" + name, Times.NOW);
    }

    public static NoteDecline decline(String name) {
        return new NoteDecline(Orders.ORDER, new PaymentId(payment(name)), "no_funds", Times.NOW);
    }

    public static NoteRefundPaid noteRefundPaid(int number) {
        return new NoteRefundPaid(ESCROW, refund(number), "sent-" + number, Times.LATER);
    }

    /** A provider says by itself that it has sent so much of a payment. */
    public static NoteToldRefund noteToldRefund(int number, String name, long minor) {
        return new NoteToldRefund(
                ESCROW,
                refund(number),
                new PaymentId(payment(name)),
                Money.of(minor, "CNY"),
                "sent-" + number,
                Times.LATER);
    }

    public static PaymentRequested requested(String name, Stage stage, long minor) {
        return new PaymentRequested(
                ORDER,
                payment(name),
                Actors.BUYER.account().value(),
                stage.name(),
                minor,
                "CNY",
                "sandbox",
                Times.LATER,
                "pay-" + name);
    }

    public static PaymentDeclined declined(String name) {
        return new PaymentDeclined(ORDER, payment(name), "no_funds", Times.NOW);
    }

    public static FundsHeld held(int movement, String name, Stage stage, long minor) {
        return new FundsHeld(
                ORDER,
                movement(movement),
                payment(name),
                stage.name(),
                minor,
                "CNY",
                "sandbox",
                "charge-" + name,
                Times.NOW,
                List.of(new Entry("provider/sandbox", minor), new Entry("escrow/order-first", -minor)));
    }

    public static SurplusReceived surplus(int movement, String name, long minor, int refund) {
        return new SurplusReceived(
                ORDER,
                movement(movement),
                payment(name),
                minor,
                "CNY",
                "charge-" + name,
                payBack(refund, name, minor),
                Times.NOW,
                List.of(new Entry("provider/sandbox", minor), new Entry("buyer/account-buyer", -minor)));
    }

    public static FundsReleased fundsReleased(int movement, long minor, long fee) {
        return new FundsReleased(
                ORDER,
                movement(movement),
                Factories.FACTORY.value(),
                minor,
                fee,
                "CNY",
                "trade-1",
                Times.LATER,
                List.of(
                        new Entry("escrow/order-first", minor),
                        new Entry("factory/factory-bags", fee - minor),
                        new Entry("platform/fees", -fee)));
    }

    public static FundsRefunded refunded(
            int movement, long back, long forfeit, long penalty, List<Entry> entries, PayBack... payBacks) {
        return new FundsRefunded(
                ORDER,
                movement(movement),
                back,
                forfeit,
                penalty,
                "CNY",
                List.of(payBacks),
                "trade-1",
                Times.LATER,
                entries,
                null,
                null,
                null);
    }

    /** All of it goes back to one payment. */
    public static FundsRefunded refundedInFull(int movement, String name, long minor) {
        return refunded(
                movement,
                minor,
                0,
                0,
                List.of(new Entry("escrow/order-first", minor), new Entry("buyer/account-buyer", -minor)),
                payBack(1, name, minor));
    }

    public static RefundPaid refundPaid(int movement, int number, long minor) {
        return new RefundPaid(
                ORDER,
                movement(movement),
                refund(number),
                minor,
                "CNY",
                "sent-" + number,
                Times.LATER,
                List.of(new Entry("buyer/account-buyer", minor), new Entry("provider/sandbox", -minor)));
    }

    public static PayBack payBack(int number, String name, long minor) {
        return new PayBack(refund(number), payment(name), "sandbox", minor);
    }

    public static OrderPaid orderPaid(String name, Stage stage, long minor) {
        // A deposit begins the 15 days of making the goods, and 5 days for the rest follow.
        var balanceDueAt = stage == Stage.DEPOSIT ? Times.NOW.plus(Duration.ofDays(15 + 5)) : null;
        return new OrderPaid(ORDER, payment(name), stage.name(), minor, Times.NOW, balanceDueAt);
    }

    /** All events of a payment that went well. */
    public static Object[] paid(int movement, String name, Stage stage, long minor) {
        return new Object[] {
            requested(name, stage, minor), held(movement, name, stage, minor), orderPaid(name, stage, minor)
        };
    }

    /** Where a payment stands that has not paid the order. */
    public static PaymentAnswer standsAt(String name, Stage stage, long minor, PaymentStatus status) {
        return standsAt(name, stage, minor, status, null);
    }

    public static PaymentAnswer standsAt(
            String name, Stage stage, long minor, PaymentStatus status, @Nullable Long orderVersion) {
        var standing = new PaymentStanding(
                payment(name),
                ORDER,
                stage.name(),
                Money.of(minor, "CNY"),
                "sandbox",
                status,
                status == PaymentStatus.DECLINED ? "no_funds" : null);
        return new PaymentAnswer(standing, orderVersion);
    }

    private static String movement(int number) {
        return "movement-" + number + "-first";
    }

    private static String refund(int number) {
        return "refund-" + number + "-first";
    }
}
