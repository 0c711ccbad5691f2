package market.sourcing.domain.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Listings;

/** How an order is placed and paid. */
final class Ordering {
    private static final String FIRST_NUMBER = "SIMFIRST";

    private Ordering() {}

    static PlaceOrder place(Life life, int units, Instant at) {
        var line = new AskedLine(Listings.LISTING, null, new Quantity(units), null);
        return new PlaceOrder(life.id, life.buyer, List.of(line), null, at, "place-" + life.name());
    }

    /** Asked for, and collected. */
    static List<Function<Instant, Object>> payment(Life life) {
        var payment = nextPayment(life);
        return List.of(at -> request(life, payment, at), at -> approve(life, payment, at));
    }

    /** All of it, in one parcel. */
    static HandOverOrder handOver(Life life, Instant at) {
        var shipment = new Shipment("simulated", FIRST_NUMBER + life.name().toUpperCase(Locale.ROOT));
        return new HandOverOrder(life.id, null, Actors.OWNER, shipment, List.of(), at);
    }

    static NoteScan delivery(Life life, Instant at) {
        var number = life.numbers().getFirst();
        return new NoteScan("simulated", number, new Scan(number + "-first", ScanKind.DELIVERED, at, null), at);
    }

    static PaymentId nextPayment(Life life) {
        return new PaymentId("payment-" + (life.payments().size() + 1) + "-" + life.name());
    }

    static RequestPayment request(Life life, PaymentId payment, Instant at) {
        return new RequestPayment(
                life.id, payment, life.buyer, "sandbox", at, at.plus(Duration.ofMinutes(10)), "pay-" + payment.value());
    }

    /** What was asked for, or a little where nothing was. */
    static NoteApproval approve(Life life, PaymentId payment, Instant at) {
        return approve(life, payment, life.books.asked(payment.value()), at);
    }

    static NoteApproval approve(Life life, PaymentId payment, long minor, Instant at) {
        return new NoteApproval(life.id, payment, Money.of(minor, life.currency()), "charge-" + payment.value(), at);
    }
}
