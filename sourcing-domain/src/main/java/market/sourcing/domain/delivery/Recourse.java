package market.sourcing.domain.delivery;

import market.sourcing.domain.shared.Money;

/**
 * What can still follow when a miss turns out to be none, or a smaller one.
 *
 * @param recoverable what may be taken back of its compensation: nothing that an end of the order or a return has settled
 * @param isOpen whether the order is still there to be sent, so that its time may run again
 */
public record Recourse(Money recoverable, boolean isOpen) {}
