package market.sourcing.infra.feed.webhook;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.infra.feed.PoolChange;
import market.sourcing.infra.feed.PoolChanges;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.webhook.Claim.Message;
import org.springframework.dao.TransientDataAccessResourceException;

/** What messages tell: some of the feed, after one position and up to another. */
final class Contents {
    private static final int MOST_CHANGES = 100;
    /** Of one message, but for its first event. */
    private static final int MOST_CHARACTERS = 250_000;

    private final PoolFeed feed;

    Contents(PoolFeed feed) {
        this.feed = feed;
    }

    /** What comes next, as far as it is known who may hear it; what happened later is told later. */
    PoolChanges next(Claim claim) {
        var page = feed.changes(claim.webhook().poolId(), claim.webhook().position(), MOST_CHANGES);
        var known = page.changes().stream()
                .filter(change -> change.position() <= claim.known())
                .toList();
        return new PoolChanges(first(known), Math.min(page.upTo(), claim.known()), page.more());
    }

    /** So many as a message holds; what one event moved is not torn apart. */
    private static List<PoolChange> first(List<PoolChange> changes) {
        int characters = 0;
        for (int at = 0; at < changes.size(); at++) {
            boolean begins =
                    at > 0 && changes.get(at).position() != changes.get(at - 1).position();
            if (begins && characters > MOST_CHARACTERS) {
                return changes.subList(0, at);
            }
            characters += changes.get(at).characters();
        }
        return changes;
    }

    /** What a message told when it was made. */
    List<PoolChange> of(String pool, Message message) {
        var all = new ArrayList<PoolChange>();
        for (long at = message.after(); at < message.upTo(); ) {
            var page = feed.changes(pool, at, MOST_CHANGES);
            page.changes().stream()
                    .filter(change -> change.position() <= message.upTo())
                    .forEach(all::add);
            if (!page.more() && page.upTo() < message.upTo()) {
                throw new TransientDataAccessResourceException("The feed is being read anew");
            }
            at = page.upTo();
        }
        return all;
    }
}
