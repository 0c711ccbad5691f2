package market.sourcing.infra.processing.builds;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import market.sourcing.infra.eventstore.EventTime;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.outage.LockedTooLong;
import market.sourcing.infra.processing.builds.Identities.Identity;
import market.sourcing.projections.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;

/**
 * Looks after the builds, over and over: sees that every view has one that MongoDB really holds, switches to what has caught up,
 * drops what is over, runs processors for the rest. Every node does; the locks of {@link Builds} let only one of them act.
 */
public final class BuildKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(BuildKeeper.class);
    /** Several times the longest time between two signs of life of a processor. */
    private static final Duration GONE = Duration.ofSeconds(30);

    private final List<View<?>> views;
    private final BuildTable table;
    private final Builds builds;
    private final Identities identities;
    private final PositionedLog log;
    private final Hosts hosts;
    private final Board board;
    private final Settings settings;
    private boolean started;

    /**
     * How builds are kept.
     *
     * @param grace how long a retired build can still be read
     * @param alone whether the stores are this node's own, so that claims on them are of nodes that are gone
     */
    public record Settings(Duration grace, boolean alone) {}

    public BuildKeeper(
            List<View<?>> views,
            BuildTable table,
            Builds builds,
            Identities identities,
            PositionedLog log,
            Hosts hosts,
            Board board,
            Settings settings) {
        this.views = views;
        this.table = table;
        this.builds = builds;
        this.identities = identities;
        this.log = log;
        this.hosts = hosts;
        this.board = board;
        this.settings = settings;
    }

    /** One look; throws what a store that does not answer throws. */
    public void look() {
        // In this order: MongoDB is marked before PostgreSQL commits, and the log has an event before either knows it.
        List<Build> known = table.all();
        Map<String, Identity> marks = identities.all();
        long head = log.head();
        if (!started && settings.alone()) {
            known.forEach(table::release);
            identities.dropAllBut(known);
        }
        for (View<?> view : views) {
            keepUnlessHeld(view, known, marks, head);
        }
        if (!started) {
            views.forEach(view -> retireOlderVersions(view, known));
            started = true;
        }
        known.stream().filter(this::isOver).forEach(builds::drop);

        List<Build> now = table.all();
        hosts.host(now.stream().filter(this::isMine).filter(Build::isActive).toList());
        board.show(new Board.State(now, head, lags(now, head)));
    }

    /** Whoever applies a batch to a view, or to several that go together, holds their rows; the next look finds them free. */
    private void keepUnlessHeld(View<?> view, List<Build> known, Map<String, Identity> marks, long head) {
        try {
            keep(view, known, marks, head);
        } catch (DataAccessException failure) {
            if (!started || !LockedTooLong.is(failure)) {
                throw failure;
            }
            LOG.debug("{} is in somebody's hands", view.name());
        }
    }

    private void keep(View<?> view, List<Build> known, Map<String, Identity> marks, long head) {
        var own = known.stream().filter(b -> b.isOf(view) && b.isActive()).toList();
        if (own.isEmpty()) {
            builds.ensure(view);
        }
        for (Build build : own) {
            Identity identity = marks.get(build.collection());
            if (identity == null
                    || !identity.isOf(build, head)
                    || !identity.isWhole(build)
                    || !(started || identity.endsIn(log))) {
                replace(build, view, marks, head);
            } else if (identity.isIntact(build)) {
                follow(build, head);
            } else if (isNobodyAtWorkOn(build)) {
                goBack(build, identity);
            } else {
                replace(build, view, marks, head);
            }
        }
    }

    private void replace(Build build, View<?> view, Map<String, Identity> marks, long head) {
        // An empty MongoDB is what the embedded server is after its file was set aside, of which there was a word.
        LOG.atLevel(marks.isEmpty() ? Level.INFO : Level.WARN)
                .log(
                        "MongoDB does not hold {} as build {} left it at {} (found {}, log at {}): building the view anew",
                        build.collection(),
                        build.id(),
                        build.written(),
                        marks.get(build.collection()),
                        head);
        builds.replace(build, view);
    }

    private void goBack(Build build, Identity identity) {
        LOG.info(
                "MongoDB holds {} up to {}, not up to {} any more: reading on from there",
                build.collection(),
                identity.position(),
                build.written());
        builds.goBack(build, identity.position());
    }

    /** A batch that was read before would be applied without what is missing before it. */
    private boolean isNobodyAtWorkOn(Build build) {
        return !started && (settings.alone() || isSilent(build));
    }

    private boolean isSilent(Build build) {
        return table.lastSeen(build).stream().noneMatch(seen -> seen.plus(GONE).isAfter(Instant.now()));
    }

    private void follow(Build build, long head) {
        long position = hosts.position(build).orElse(build.position());
        if (position > build.position()) {
            table.advance(build, position);
        }
        if (build.state() == Build.State.BUILDING) {
            // The target is the head at the look before, so that a build can catch up with a log that keeps growing.
            if (Math.max(position, build.position()) >= build.target()) {
                builds.switchTo(build);
                LOG.info("{} is live", build.collection());
            } else {
                table.aim(build, head);
            }
        }
    }

    /** An older version goes when a newer one was live before this start and no node still works on the older. */
    private void retireOlderVersions(View<?> view, List<Build> known) {
        if (known.stream().noneMatch(b -> b.isOf(view) && b.state() == Build.State.LIVE)) {
            return;
        }
        known.stream()
                .filter(b -> b.isOfAnyVersionOf(view) && b.version() < view.version() && b.isActive())
                .filter(this::isSilent)
                .forEach(builds::retire);
    }

    private boolean isOver(Build build) {
        Instant retired = build.retiredAt();
        return isAnyVersionMine(build)
                && !build.isActive()
                && retired != null
                && retired.plus(settings.grace()).isBefore(Instant.now());
    }

    private boolean isMine(Build build) {
        return views.stream().anyMatch(build::isOf);
    }

    private boolean isAnyVersionMine(Build build) {
        return views.stream().anyMatch(build::isOfAnyVersionOf);
    }

    private Map<UUID, Double> lags(List<Build> now, long head) {
        var lags = new HashMap<UUID, Double>();
        for (Build build : now) {
            if (isMine(build) && build.isActive() && build.position() < head) {
                log.read(build.position(), 1).stream()
                        .findFirst()
                        .ifPresent(next -> lags.put(
                                build.id(),
                                Duration.between(next.getTimestamp(), EventTime.now())
                                                .toMillis()
                                        / 1000.0));
            }
        }
        return lags;
    }
}
