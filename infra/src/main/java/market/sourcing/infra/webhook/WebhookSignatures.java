package market.sourcing.infra.webhook;

/** What the notices of each sender are signed with: nobody can sign for another. */
@FunctionalInterface
public interface WebhookSignatures {

    /**
     * The one sender's.
     *
     * @param sender a provider's name or a carrier's code
     */
    WebhookSignature of(String sender);
}
