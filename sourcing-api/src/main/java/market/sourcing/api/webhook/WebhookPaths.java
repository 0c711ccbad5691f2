package market.sourcing.api.webhook;

import java.util.List;

/** Where webhooks come in. They are signed, so no token is asked for. */
public final class WebhookPaths {
    private static final String PAYMENTS = "/api/payments/webhooks/";
    private static final String CARRIERS = "/api/carriers/webhooks/";

    private WebhookPaths() {}

    public static boolean include(String path) {
        return path.startsWith(PAYMENTS) || path.startsWith(CARRIERS);
    }

    /** For the rules of who may come to which path. */
    public static String[] patterns() {
        return List.of(PAYMENTS + "*", CARRIERS + "*").toArray(String[]::new);
    }
}
