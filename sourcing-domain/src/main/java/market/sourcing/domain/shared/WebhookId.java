package market.sourcing.domain.shared;

/** Identifies webhooks of agents. Shape: {@code webhook-} and 1 to 80 letters, digits or hyphens. */
public record WebhookId(String value) {
    public static final String PREFIX = "webhook-";

    public WebhookId {
        Ids.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
