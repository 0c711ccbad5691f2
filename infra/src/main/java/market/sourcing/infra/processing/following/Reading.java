package market.sourcing.infra.processing.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.projections.view.Recorded;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The log as one convoy reads it, from where its hindmost is. For the convoy's own thread. */
final class Reading {
    /** All that go together are held until the last of them has written. */
    private static final int MOST = 200;

    private final PositionedLog log;
    private final Runnable news;
    private final Duration gatheringTime;
    private final Since gathering = Since.longAgo();
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private long last = -1;
    private boolean full;

    /**
     * Nothing is read yet.
     *
     * @param news is told when there may be more, and it is not gathering
     * @param gatheringTime how long what is new gathers after what there was has been taken
     */
    Reading(PositionedLog log, Runnable news, Duration gatheringTime) {
        this.log = log;
        this.news = news;
        this.gatheringTime = gatheringTime;
    }

    /**
     * What has not been read yet, or the beginning of it.
     *
     * @param hindmost behind which it begins, where it was not begun or was begun anew
     */
    List<Recorded> next(LongSupplier hindmost) throws InterruptedException {
        var open = stream;
        if (open == null) {
            last = hindmost.getAsLong();
            open = log.openStream(new GlobalSequenceTrackingToken(last));
            open.setOnAvailableCallback(this::tell);
            stream = open;
        }
        var next = new ArrayList<Recorded>();
        while (next.size() < MOST && open.hasNextAvailable()) {
            next.add(RecordedMessages.recorded(open.nextAvailable()));
        }
        full = next.size() == MOST;
        if (!next.isEmpty()) {
            last = next.getLast().position();
        }
        return next;
    }

    /** The last position that was read. */
    long last() {
        return last;
    }

    private void tell() {
        if (!isGathering()) {
            news.run();
        }
    }

    /** From now on, unless as much was read at once as ever is: who is behind goes on. */
    void gather() {
        if (!full) {
            gathering.begin();
        }
    }

    boolean isGathering() {
        return !gathering.isOver(gatheringTime);
    }

    /** How long it gathers still. */
    Duration gathering() {
        return gathering.left(gatheringTime);
    }

    boolean hasMore() {
        var open = stream;
        return open != null && open.hasNextAvailable();
    }

    /** What comes next is read from where the hindmost is then. */
    void beginAnew() {
        var open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }
}
