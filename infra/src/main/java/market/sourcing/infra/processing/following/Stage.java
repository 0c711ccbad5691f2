package market.sourcing.infra.processing.following;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import market.sourcing.infra.outage.Outage;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a convoy does between two stops: the tokens are moved, what all share is begun, the batches applied, what all share ended.
 *
 * @param together null where nothing is shared
 */
record Stage(TokenClaims claims, @Nullable Together together) {

    /** One of them failed, and not what they share. */
    static final class RiderFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Seat seat;

        private RiderFailed(Seat seat, Throwable cause) {
            super(cause);
            this.seat = seat;
        }

        Seat seat() {
            return seat;
        }
    }

    /** Who has something to do about what is new; who has read further before leaves out what he knows. */
    Map<Seat, Intake> shares(List<Seat> seats, List<Recorded> news) {
        var shares = new LinkedHashMap<Seat, Intake>();
        for (Seat seat : seats) {
            var share = new Intake(seat.rider().wanted());
            news.stream().filter(event -> event.position() > seat.position()).forEach(share::take);
            if (!share.isEmpty()) {
                shares.put(seat, share);
            }
        }
        return shares;
    }

    /**
     * Inside a transaction.
     *
     * @param moving all that have shares, and maybe others
     * @throws RiderFailed when one of them does
     */
    void go(Collection<Seat> moving, Map<Seat, Intake> shares, long position) {
        claims.move(moving.stream().map(Seat::name).toList(), position);
        if (together == null) {
            shares.forEach(Stage::apply);
        } else {
            together.begin(position, written(moving, shares));
            shares.forEach(Stage::apply);
            together.end();
        }
    }

    private static Map<UUID, Long> written(Collection<Seat> moving, Map<Seat, Intake> shares) {
        var written = new LinkedHashMap<UUID, Long>();
        for (Seat seat : moving) {
            var share = shares.get(seat);
            var writes = seat.rider().writes();
            if (writes != null) {
                written.put(writes, share == null ? -1 : share.last());
            }
        }
        return written;
    }

    private static void apply(Seat seat, Intake share) {
        try {
            share.apply(seat.rider().batch(), seat.rider().parking());
        } catch (RuntimeException failure) {
            throw isShared(failure) ? failure : new RiderFailed(seat, failure);
        } catch (Error failure) { // a stack that is too small for one view's documents stops no other
            throw new RiderFailed(seat, failure);
        }
    }

    /** MongoDB does not answer, to whomever, or answers that it can't for now. */
    private static boolean isShared(RuntimeException failure) {
        return failure instanceof MongoException
                && (!(failure instanceof MongoServerException) || Outage.causes(failure));
    }
}
