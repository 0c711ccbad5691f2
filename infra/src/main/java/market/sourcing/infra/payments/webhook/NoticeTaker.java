package market.sourcing.infra.payments.webhook;

import market.sourcing.domain.payment.PaymentNotice;

/**
 * Does what a verified notice asks for. It may be called again for the same notice, also at the same time, and then changes
 * nothing. Whatever it throws, the provider is told to send the notice again.
 */
@FunctionalInterface
public interface NoticeTaker {
    void take(String provider, PaymentNotice notice);
}
