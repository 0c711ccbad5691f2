package market.sourcing.api.pool.feed;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.PoolChange;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.webhook.ChangesBody;
import org.springframework.stereotype.Component;

/** What a webhook's message says: changes as pages of them show them, in the frame that Standard Webhooks has for all messages. */
@Component
final class MessageBody implements ChangesBody {
    private static final String TYPE = "pool.changed";

    /** @param timestamp when the last of it happened */
    private record Message(Data data, Instant timestamp, String type) {}

    /** @param cursor where to go on after it */
    private record Data(List<ChangeShown> changes, String cursor, String pool) {}

    @Override
    public String of(PoolId pool, List<PoolChange> changes) {
        var last = changes.getLast();
        var shown = changes.stream().map(change -> ChangeShown.of(pool, change)).toList();
        return CanonicalJson.write(
                new Message(new Data(shown, FeedCursor.text(pool, last.position()), pool.value()), last.at(), TYPE));
    }
}
