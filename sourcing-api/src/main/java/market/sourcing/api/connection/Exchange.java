package market.sourcing.api.connection;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.Response;
import org.jspecify.annotations.Nullable;

/** What is going on on a connection, and since when. Its own thread writes this; the watch reads it. */
final class Exchange {
    private static final String EVENT_STREAM = "text/event-stream";
    /** Whoever takes longer than this to take an answer takes nobody's turn. */
    private static final long AT_ONCE = Duration.ofMillis(250).toNanos();
    /** The server's own word for an answer that is not given. */
    private static final long CLEARED = -1;
    /** One segment carries a head, as a rule. */
    private static final long HEAD_IN_A_CROWD = Duration.ofSeconds(1).toNanos();

    private final ConnectionProperties limits;
    private final SlowestPace pace;
    private final Admission admission;
    private final Response response;
    private final AtomicBoolean hasTurn = new AtomicBoolean();
    private volatile Moment moment = Moment.now(Phase.IDLE);
    private volatile @Nullable SocketChannel channel;

    private enum Phase {
        IDLE,
        HEAD,
        WORK,
        REST
    }

    private record Moment(Phase phase, long since) {
        static Moment now(Phase phase) {
            return new Moment(phase, System.nanoTime());
        }
    }

    Exchange(ConnectionProperties limits, Admission admission, Response response) {
        this.limits = limits;
        this.pace = limits.pace();
        this.admission = admission;
        this.response = response;
    }

    /** Bytes of a head came, the first or more of them. */
    void headComes(@Nullable SocketChannel over) {
        if (moment.phase() != Phase.HEAD || !Objects.equals(over, channel)) {
            channel = over;
            moment = Moment.now(Phase.HEAD);
        }
    }

    /** The head is not whole yet. */
    void headStays() {
        if (moment.phase() != Phase.HEAD) {
            moment = Moment.now(Phase.HEAD);
        }
    }

    /** Whether the request is worked on; if not, it has to be turned away. */
    boolean begin() {
        moment = Moment.now(Phase.WORK);
        var admitted = admission.enter();
        hasTurn.set(admitted);
        return admitted;
    }

    /** As {@link #begin()}, for what must be answered however much there is to do. */
    void beginAnyway() {
        moment = Moment.now(Phase.WORK);
    }

    /** Only what is left of the body has to be read. */
    void answered() {
        giveTurn();
        moment = Moment.now(Phase.REST);
    }

    void restComes(@Nullable SocketChannel over) {
        channel = over;
        moment = Moment.now(Phase.REST);
    }

    void idle() {
        channel = null;
        moment = Moment.now(Phase.IDLE);
    }

    /** Lets others work while the client is waited for; returns whether there was a turn to give. */
    boolean giveTurn() {
        var had = hasTurn.compareAndSet(true, false);
        if (had) {
            admission.leave();
        }
        return had;
    }

    void takeTurnAgain() {
        admission.enterAgain();
        hasTurn.set(true);
    }

    /** Its own thread waits for something, and takes a turn again afterwards if it had one. */
    void withoutTurn(Runnable wait) {
        var had = giveTurn();
        try {
            wait.run();
        } finally {
            if (had) {
                takeTurnAgain();
            }
        }
    }

    /** On which it is going on; null when it is not. */
    @Nullable
    SocketChannel channel() {
        return channel;
    }

    /**
     * Gives the turn of somebody slow to others, and cuts the connection of somebody too slow; returns whether it did.
     *
     * @param crowded whether heads have to come at once
     */
    boolean look(long now, boolean crowded) {
        var at = moment;
        return switch (at.phase()) {
            case IDLE -> false;
            case HEAD ->
                now - at.since() > (crowded ? HEAD_IN_A_CROWD : limits.head().toNanos()) && cut();
            case REST -> now - at.since() > limits.rest().toNanos() && cut();
            case WORK -> isTakenTooSlowly(at, now) && cut();
        };
    }

    /** Bytes of an answer that are there and that somebody slow has not taken yet; none where its length is not known. */
    long untaken(long now) {
        var at = moment;
        var isSlow = at.phase() == Phase.WORK && givenSince(now) > AT_ONCE;
        var left = Math.max(0, response.getContentLengthLong() - response.getContentWritten());
        return isSlow && moment.equals(at) ? left : 0;
    }

    /** For how long the answer has been given; 0 where it is not, or is cleared away. */
    private long givenSince(long now) {
        var since = response.isCommitted() ? response.getCommitTimeNanos() : CLEARED;
        return since == CLEARED ? 0 : now - since;
    }

    /**
     * Its own thread may have answered meanwhile, and cleared the answer away for the next: then it would seem to have been given
     * before time began, and nothing of it taken. So what was read counts only if that was still going on afterwards.
     */
    private boolean isTakenTooSlowly(Moment at, long now) {
        var nanos = givenSince(now);
        var written = response.getContentWritten();
        var type = response.getContentType();
        if (nanos <= AT_ONCE || !moment.equals(at)) {
            return false;
        }
        giveTurn();
        return (type == null || !type.startsWith(EVENT_STREAM)) && pace.isMissed(written, nanos);
    }

    /** Whether it was open. */
    boolean cut() {
        var open = channel;
        return open != null && Cut.off(open);
    }
}
