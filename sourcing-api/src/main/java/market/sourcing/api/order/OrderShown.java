package market.sourcing.api.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.terms.TermsShown;
import market.sourcing.projections.order.summary.OrderState;
import market.sourcing.projections.order.summary.OrderSummary;
import org.jspecify.annotations.Nullable;

/**
 * An order to its parties.
 *
 * @param state AWAITING_PAYMENT, AWAITING_BALANCE, AWAITING_DISPATCH, HANDED_OVER, RECEIPT_ASKED, DELIVERY_DENIED, COMPLETED,
 *     CANCELLED, CLOSED_UNPAID or CLOSED_REVERSED
 * @param quoteId the quote whose terms these are
 * @param units pieces in all lines
 * @param paid what the buyer has paid
 * @param nextAt when it is closed, completed, asked for or decided unless something happens before; nothing by time while a return case is open
 * @param shown what the factory showed of a delivery that no carrier tells of
 * @param reason why it was cancelled
 */
public record OrderShown(
        String id,
        long version,
        @OneOf(OrderState.class) String state,
        String buyerId,
        @Nullable String quoteId,
        @JsonUnwrapped TermsShown terms,
        long units,
        MoneyBody paid,
        @Nullable Instant nextAt,
        List<ShownOfDelivery> shown,
        @Nullable String reason,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant placedAt,
        Instant changedAt) {

    public OrderShown {
        shown = List.copyOf(shown);
    }

    public static OrderShown of(OrderSummary order) {
        return new OrderShown(
                order.id(),
                order.version(),
                order.state().name(),
                order.buyerId(),
                order.quoteId(),
                TermsShown.of(order.terms()),
                order.units(),
                MoneyBody.shown(order.paidMinor(), order.terms().currency()),
                order.nextAt(),
                order.shown().stream().map(ShownOfDelivery::of).toList(),
                order.reason(),
                order.carrier(),
                order.trackingNumber(),
                order.placedAt(),
                order.changedAt());
    }
}
