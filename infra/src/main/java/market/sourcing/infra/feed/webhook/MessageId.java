package market.sourcing.infra.feed.webhook;

import java.util.OptionalLong;
import market.sourcing.domain.shared.WebhookId;

/** What a message is called in {@code webhook-id}: {@code msg_}, the tail of the webhook's id, and the message's number; the same at each attempt. */
public final class MessageId {
    private static final String PREFIX = "msg_";
    private static final int MOST_DIGITS = 18;

    private MessageId() {}

    public static String of(String webhook, long number) {
        return begin(webhook) + number;
    }

    /** Empty of what is none of this webhook's. */
    public static OptionalLong number(String webhook, String id) {
        var begin = begin(webhook);
        var digits = id.startsWith(begin) ? id.substring(begin.length()) : "";
        return digits.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    private static String begin(String webhook) {
        return PREFIX + webhook.substring(WebhookId.PREFIX.length()) + "_";
    }
}
