package market.sourcing.domain.pool;

import java.util.regex.Pattern;
import market.sourcing.domain.shared.Refused;

/**
 * Where an agent is told of changes: an absolute address of HTTP with a host, an optional port, path and query, of at most 500 signs that
 * RFC 3986 knows; nobody's name or password, and no fragment. Whether the place may be called is not known to the text.
 */
public record WebhookUrl(String text) {
    private static final int LONGEST = 500;
    private static final Pattern SHAPE =
            Pattern.compile("https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])"
                    + "(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?"
                    + "(?:\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?");

    public WebhookUrl {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw Refused.invalid(
                    "url",
                    "This is an address such as https://shop.example/hook, of at most 500 characters, without a user, a password or a"
                            + " fragment.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
