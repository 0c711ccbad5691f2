package market.sourcing.infra.processing.following;

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
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    private long last = -1;

    /** @param news is told when there may be more */
    Reading(PositionedLog log, Runnable news) {
        this.log = log;
        this.news = news;
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
            open.setOnAvailableCallback(news);
            stream = open;
        }
        var next = new ArrayList<Recorded>();
        while (next.size() < MOST && open.hasNextAvailable()) {
            next.add(RecordedMessages.recorded(open.nextAvailable()));
        }
        if (!next.isEmpty()) {
            last = next.getLast().position();
        }
        return next;
    }

    /** The last position that was read. */
    long last() {
        return last;
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
