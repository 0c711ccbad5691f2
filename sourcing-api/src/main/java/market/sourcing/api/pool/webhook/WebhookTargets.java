package market.sourcing.api.pool.webhook;

import java.net.URI;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.pool.WebhookUrl;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.feed.webhook.DerivedSecrets;
import market.sourcing.infra.feed.webhook.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an agent may ask to be told at; it is looked at again each time that it is called. */
@Component
class WebhookTargets {
    private static final String FIELD = "url";

    private final Targets targets;
    private final ObjectProvider<DerivedSecrets> secrets;

    WebhookTargets(Targets targets, ObjectProvider<DerivedSecrets> secrets) {
        this.targets = targets;
        this.secrets = secrets;
    }

    Read<WebhookUrl> read(@Nullable String url, FieldErrors fields) {
        return fields.required(FIELD, url, this::called);
    }

    private WebhookUrl called(String text) {
        var url = new WebhookUrl(text);
        if (!mayBe(url)) {
            throw Refused.invalid(FIELD, "This begins with https, and is an address of the internet or a name.");
        }
        return url;
    }

    private boolean mayBe(WebhookUrl url) {
        try {
            return targets.mayBe(URI.create(url.text()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** @throws ProblemException {@link ApiCode#NOT_IMPLEMENTED} where there is no master key to derive secrets from */
    void mustBeOffered() {
        secrets();
    }

    DerivedSecrets secrets() {
        var known = secrets.getIfAvailable();
        if (known == null) {
            throw new ProblemException(
                    ApiCode.NOT_IMPLEMENTED, "This marketplace tells nothing by webhooks: it has no master key.");
        }
        return known;
    }
}
