package market.sourcing.api.webhook;

import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.webhook.Reception;

/** What a sender is answered: nothing but that it was taken. */
public record WebhookAnswer() {
    /**
     * An empty object, also when the notice was taken before.
     *
     * @param sender such as {@code carrier}, for people
     * @param notice such as {@code notice of a scan}, for people
     * @throws ProblemException for all else; the notice should come again
     */
    public static WebhookAnswer to(Reception reception, String sender, String notice) {
        return switch (reception) {
            case TAKEN, KNOWN -> new WebhookAnswer();
            case NO_SUCH_SENDER -> throw new ProblemException(ApiCode.NOT_FOUND, "There is no such " + sender + ".");
            case NOT_SIGNED ->
                throw new ProblemException(
                        ApiCode.INVALID_SIGNATURE, "The signature is missing, not ours, or older than five minutes.");
            case UNREADABLE ->
                throw new ProblemException(ApiCode.MALFORMED_JSON, "The body of a " + notice + " is one JSON object.");
        };
    }
}
