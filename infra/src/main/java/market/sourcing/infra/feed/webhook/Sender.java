package market.sourcing.infra.feed.webhook;

import java.net.URI;
import java.util.Map;

/** Makes one attempt to tell an agent something. */
@FunctionalInterface
public interface Sender {
    /** Returns within half a minute. */
    Outcome post(URI target, Map<String, String> headers, byte[] body);
}
