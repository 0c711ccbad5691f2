package market.sourcing.api.webhook;

/** Where webhooks come in. They are signed, so no token is asked for. */
public final class WebhookPaths {
    private static final String PAYMENTS = "/api/payments/webhooks/";
    private static final String CARRIERS = "/api/carriers/webhooks/";

    private WebhookPaths() {}

    public static boolean include(String path) {
        return path.startsWith(PAYMENTS) || path.startsWith(CARRIERS);
    }
}
