package market.sourcing.domain.payment;

/**
 * Somebody outside who moves money. Each question may be asked again, as after a crash: the id decides, and no money moves twice.
 *
 * <p>An answer may be slow or never come. Nothing should be locked while it is waited for: a provider may tell of a payment
 * before it answers.
 */
public interface PaymentProvider {

    /** As in the address of its webhooks: small letters, digits, hyphens. */
    String name();

    /**
     * Takes an amount. A repeat gives the answer of the first time, or what has become of one that was pending.
     *
     * @throws PaymentIdReused when the id was used for something else
     */
    Answer charge(Charge charge);

    /** What the provider's books say now; {@link Answer.Declined} with {@link #UNKNOWN} when it was never asked. */
    Answer statusOf(String paymentId);

    /**
     * Pays back, in one or several parts and never more than was taken. A repeat gives the answer of the first time, or what
     * has become of one that was pending.
     *
     * @throws PaymentIdReused when the id was used for something else
     */
    RefundAnswer refund(PayBack refund);

    /** The code for a payment that the provider has never heard of; nothing has been taken. */
    String UNKNOWN = "UNKNOWN_PAYMENT";
}
