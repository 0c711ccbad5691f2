package market.sourcing.domain.payment;

/** What a provider says of a payment. The first two are final. */
public sealed interface Answer {

    /** The money was taken; the provider knows it under the reference. */
    record Approved(String reference) implements Answer {}

    /** Nothing was taken and nothing will be. The code is the provider's. */
    record Declined(String code) implements Answer {}

    /** It is not known yet; a webhook will tell, and so will {@link PaymentProvider#statusOf}. */
    record Pending() implements Answer {}
}
