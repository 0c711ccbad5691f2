package market.sourcing.domain.payment;

/** What a provider says of a refund. {@link Paid} and {@link Refused} are final. */
public sealed interface RefundAnswer {

    /** The money was given back; the provider knows it under the reference. */
    record Paid(String reference) implements RefundAnswer {}

    /** It is not known yet; ask again. */
    record Pending() implements RefundAnswer {}

    /** Nothing was given back. The code is the provider's. */
    record Refused(String code) implements RefundAnswer {}
}
