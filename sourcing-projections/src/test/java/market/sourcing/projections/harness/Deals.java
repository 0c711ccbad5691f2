package market.sourcing.projections.harness;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.vocabulary.PlainOrders;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens to quotes and orders, in the words of a test. */
public final class Deals {
    public static final String BUYER = "account-buyer";
    /** When an order is closed unless it is paid. */
    public static final Instant CLOSES = Log.START.plusSeconds(432_000);
    /** When a made-to-order order is closed unless the balance is paid. */
    public static final Instant BALANCE_DUE = Log.START.plusSeconds(900_000);
    /** When the money goes to the factory unless the buyer speaks. */
    public static final Instant RELEASES = Log.START.plusSeconds(864_000);

    /** By when a buyer who is asked answers. */
    public static final Instant ANSWER_BY = RELEASES.plusSeconds(604_800);
    /** By when an operator decides what a buyer denies. */
    public static final Instant DECIDE_BY = RELEASES.plusSeconds(700_000);

    private final Log log;

    Deals(Log log) {
        this.log = log;
    }

    public static OrderTerms.Line line(String listing, int quantity) {
        return PlainOrders.line(listing, quantity);
    }

    public static OrderTerms terms(String factory, String currency, OrderTerms.Line... lines) {
        return PlainOrders.terms(factory, currency, lines);
    }

    public Recorded placed(String order, OrderTerms terms) {
        return log.add(order, new OrderPlaced(order, BUYER, null, terms, CLOSES, "fingerprint"));
    }

    public Recorded paid(String order, String stage, long minor) {
        var balanceDue = stage.equals("DEPOSIT") ? BALANCE_DUE : null;
        return log.add(order, new OrderPaid(order, "payment-" + order, stage, minor, Log.START, balanceDue));
    }

    public Recorded cancelled(String order, OrderTerms terms, String party) {
        return log.add(order, new OrderCancelled(order, BUYER, terms, party, BUYER, "ordered twice", Log.START, null));
    }

    /** What had left stays sold. */
    public Recorded cancelledAllBut(String order, OrderTerms terms, Content... left) {
        return log.add(
                order, new OrderCancelled(order, BUYER, terms, "BUYER", BUYER, "too late", Log.START, List.of(left)));
    }

    /** Of what had left of the first line, the last pieces come back, which nobody had given money back for. */
    public Recorded cameBack(String order, OrderTerms terms, int units, long minor) {
        var line = terms.lines().getFirst();
        var unsold = new SoldBack.Line(line.listingId(), line.title(), units, minor);
        return log.add(
                order,
                new RemainderReturned(
                        order,
                        BUYER,
                        terms,
                        List.of(new Content(1, units)),
                        List.of(),
                        List.of(),
                        List.of(unsold),
                        Log.START));
    }

    public Recorded closedUnpaid(String order, OrderTerms terms, String stage) {
        return log.add(order, new OrderClosedUnpaid(order, BUYER, terms, stage, CLOSES));
    }

    public Recorded closedReversed(String order, OrderTerms terms) {
        return log.add(
                order, new OrderClosedReversed(order, BUYER, terms, "payment-" + order, "10.4", Log.START, null));
    }

    public Recorded handedOver(String order, @Nullable String trackingNumber) {
        var carrier = trackingNumber == null ? null : "中通快递";
        return log.add(order, new OrderHandedOver(order, carrier, trackingNumber, Log.START, RELEASES));
    }

    public Recorded handOverVoided(String order, String parcel) {
        return log.add(order, new HandOverVoided(order, parcel, Log.START));
    }

    public Recorded receiptAsked(String order, int time) {
        return log.add(order, new ReceiptAsked(order, time, RELEASES, ANSWER_BY, "trade-3"));
    }

    public Recorded shownMade(String order, Evidence evidence) {
        return log.add(order, new GoodsShownMade(order, "account-owner", evidence, RELEASES));
    }

    public Recorded deliveryShown(String order, Evidence evidence) {
        return log.add(order, new DeliveryShown(order, "account-owner", evidence, RELEASES, null));
    }

    public Recorded deliveryDenied(String order) {
        return log.add(order, new DeliveryDenied(order, BUYER, "not our stamp", RELEASES, DECIDE_BY));
    }

    public Recorded deliveryDecided(String order, boolean delivered) {
        return log.add(order, new DeliveryDecided(order, "account-operator", delivered, "as it shows", RELEASES));
    }

    public Recorded received(String order) {
        return log.add(order, new ReceiptConfirmed(order, BUYER, Log.START));
    }

    public Recorded completed(String order) {
        return log.add(order, new OrderCompleted(order, RELEASES));
    }

    public Recorded requested(String order, String stage, long minor) {
        return log.add(
                "escrow-" + order,
                new PaymentRequested(
                        order, "payment-" + order, BUYER, stage, minor, "CNY", "sandbox", Log.START, "fingerprint"));
    }

    public Recorded declined(String order, String code) {
        return log.add("escrow-" + order, new PaymentDeclined(order, "payment-" + order, code, Log.START));
    }

    public Recorded quoteIssued(
            String quote, List<OrderTerms> offers, List<Shortfall> shortfalls, List<QuoteIssued.Saving> savings) {
        return log.add(
                quote, new QuoteIssued(quote, BUYER, null, offers, shortfalls, savings, CLOSES, "hash", "fingerprint"));
    }

    public Recorded quoteOrdered(String quote, QuoteOrdered.Ordered order) {
        return log.add(
                quote, new QuoteOrdered(quote, "request-" + order.orderId(), List.of(order), List.of(), "fingerprint"));
    }

    public Recorded quoteExpired(String quote) {
        return log.add(quote, new QuoteExpired(quote, CLOSES));
    }
}
