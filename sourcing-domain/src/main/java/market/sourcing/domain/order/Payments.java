package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.order.event.OrderPaid;

/** What an order was paid with, each payment once. */
record Payments(List<Paid> all) {
    static final Payments NONE = new Payments(List.of());

    Payments {
        all = List.copyOf(all);
    }

    /** @param version that it gave the order */
    record Paid(String paymentId, Stage stage, Instant at, long version) {}

    Payments after(OrderPaid event, long version) {
        var paid = new Paid(event.paymentId(), Stage.valueOf(event.stage()), event.paidAt(), version);
        return new Payments(Stream.concat(all.stream(), Stream.of(paid)).toList());
    }

    boolean include(String paymentId) {
        return versionSince(paymentId).isPresent();
    }

    /** The version that a payment gave the order; empty when it was not paid with that one. */
    Optional<Long> versionSince(String paymentId) {
        return all.stream()
                .filter(it -> it.paymentId().equals(paymentId))
                .map(Paid::version)
                .findFirst();
    }

    Optional<Instant> depositPaidAt() {
        return all.stream()
                .filter(it -> it.stage() == Stage.DEPOSIT)
                .map(Paid::at)
                .findFirst();
    }
}
