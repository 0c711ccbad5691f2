package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The buyer is asked whether goods have arrived of which only the factory's word tells, and the factory is asked to show it.
 *
 * @param time how often the buyer was asked with this: 1, 2, …
 * @param answerBy when it is asked again, or settled by what was shown
 * @param tradeRules the version of the platform's numbers that were applied
 */
@StoredAs("sourcing.order.ReceiptAsked")
public record ReceiptAsked(String orderId, int time, Instant askedAt, Instant answerBy, String tradeRules)
        implements OrderEvent {}
