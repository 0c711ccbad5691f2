package market.sourcing.infra.processing.parked;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.eventstore.Unreadable;
import market.sourcing.infra.eventstore.Voided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up again what was parked once it can be read: later events have been applied meanwhile, so whatever passed over one is
 * derived anew. What was settled as void is simply forgotten: it has been passed over rightly. Looks at everything parked once
 * after the start, for a new release may read more, and then at what operators have settled.
 */
final class TakeUp {
    private static final Logger LOG = LoggerFactory.getLogger(TakeUp.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final int PAGE = 100;

    private final ParkedEvents parked;
    private final PositionedLog log;
    private final List<Rebuildable> rebuildables;
    private boolean begun;

    TakeUp(ParkedEvents parked, PositionedLog log, List<Rebuildable> rebuildables) {
        this.parked = parked;
        this.log = log;
        this.rebuildables = rebuildables;
    }

    /** One look; returns how long to rest. */
    Duration look() {
        var followers = new LinkedHashSet<String>();
        for (var page = page(-1); !page.isEmpty(); page = page(page.getLast())) {
            page.forEach(position -> followers.addAll(readable(position)));
        }
        followers.forEach(this::rebuild);
        // Only now: where one of them failed, all is looked at again.
        begun = true;
        return REST;
    }

    private List<Long> page(long after) {
        return begun ? parked.settled(after, PAGE) : parked.positions(after, PAGE);
    }

    /** Who has to take the event up. */
    private Set<String> readable(long position) {
        var event = log.read(position - 1, 1).getFirst().getPayload();
        if (event instanceof Voided) {
            parked.forget(position);
        }
        var followers = new LinkedHashSet<String>();
        if (!(event instanceof Unreadable) && !(event instanceof Voided)) {
            parked.at(position).forEach(each -> followers.add(each.follower()));
        }
        return followers;
    }

    private void rebuild(String follower) {
        rebuildables.stream()
                .filter(each -> each.is(follower))
                .findFirst()
                .ifPresentOrElse(
                        each -> {
                            LOG.info("What {} had parked can be read now: deriving it anew", follower);
                            each.rebuild(follower);
                        },
                        () -> parked.forget(follower));
    }
}
