package market.sourcing.infra.processing.following;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.loops.EndOfProcess;
import market.sourcing.infra.loops.Loop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Followers of the log that are near its end and go on together: what is new is read once, each takes of it what it wants, and one
 * transaction of PostgreSQL commits it all. Each has its own token still, so that it can go on by itself, or on another node. Who
 * fails or is far behind is turned away for a while, and the others go on.
 */
public final class Convoy {
    private static final Logger LOG = LoggerFactory.getLogger(Convoy.class);
    /** As many as are written while somebody who went by himself comes in; they are in memory. */
    private static final long FAR = 4_000;

    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    /** How soon it is told of somebody that he has passed what he did not want. */
    private static final Duration TOLD = Duration.ofMillis(250);

    private static final Duration AWAY = Duration.ofSeconds(10);
    /** Whom nobody waits for takes what happens in so long in one transaction; PostgreSQL has the rest of its time for orders. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final PositionedLog log;
    private final TokenClaims claims;
    private final TransactionOperations transactions;
    private final Stage stage;
    private final boolean open;
    private final Loop loop;
    private final Reading reading;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();
    private final Map<String, Since> away = new ConcurrentHashMap<>();
    private final Since tried = Since.longAgo();
    private final Since told = Since.longAgo();
    private boolean untold;

    /** @param name of its thread */
    Convoy(String name, PositionedLog log, TokenClaims claims, TransactionOperations transactions, Together together) {
        this(name, log, claims, transactions, new Stage(claims, together), true);
    }

    private Convoy(
            String name,
            PositionedLog log,
            TokenClaims claims,
            TransactionOperations transactions,
            Stage stage,
            boolean open) {
        this.log = log;
        this.claims = claims;
        this.transactions = transactions;
        this.stage = stage;
        this.open = open;
        this.loop = new Loop(name, this::step);
        this.reading = new Reading(log, loop::ring, open ? Duration.ZERO : GATHERING);
    }

    /** Of one whom nobody waits for: he lets what is new gather, is never turned away, and begins with the first event where he has no token. */
    static Convoy of(Rider rider, PositionedLog log, TokenClaims claims, TransactionOperations transactions) {
        var alone = new Convoy(rider.name(), log, claims, transactions, new Stage(claims, null), false);
        alone.join(rider);
        return alone;
    }

    public void start() {
        loop.start();
    }

    /** As soon as no other node has its claim. */
    public void join(Rider rider) {
        if (seats.putIfAbsent(rider.name(), new Seat(rider)) == null) {
            loop.ring();
        }
    }

    /** Those that are not to stay leave before the next batch. */
    public void keep(Predicate<String> staying) {
        seats.values().stream().filter(seat -> !staying.test(seat.name())).forEach(Seat::leave);
    }

    /** Whether it is in here, or has not left yet. */
    public boolean carries(String name) {
        return seats.containsKey(name);
    }

    /** Whether it was not turned away a moment ago. */
    public boolean takes(String name) {
        var turnedAway = away.get(name);
        return turnedAway == null || turnedAway.isOver(AWAY);
    }

    /** After an outage. */
    public void wake() {
        loop.ring();
    }

    private Duration step() throws InterruptedException {
        if (reading.isGathering()) {
            return reading.gathering();
        }
        letGo();
        claim();
        boolean whole = false;
        try {
            ride();
            whole = true;
        } catch (Stage.RiderFailed failed) {
            EndOfProcess.whenOutOfMemory(failed);
            if (!open) {
                throw failed;
            }
            if (failed.getCause() instanceof NoLongerWanted lost) {
                LOG.info("{} leaves: {}", failed.seat().name(), lost.getMessage());
            } else {
                LOG.warn(
                        "{} failed and goes by itself for a while",
                        failed.seat().name(),
                        failed.getCause());
            }
            turnAway(failed.seat());
            return Duration.ZERO;
        } finally {
            if (!whole) {
                startOver();
            }
        }
        return rest();
    }

    /** What was read and is not committed is read again, by whoever still has the claim. */
    private void startOver() {
        reading.beginAnew();
        seats.values().forEach(Seat::doubt);
        tried.forget();
    }

    private void letGo() {
        var leaving = seats.values().stream().filter(Seat::isLeaving).toList();
        if (!leaving.isEmpty()) {
            release(leaving);
            leaving.forEach(seat -> seats.remove(seat.name()));
        }
    }

    private void claim() {
        var waiting = seats.values().stream()
                .filter(seat -> !seat.isClaimed())
                .map(Seat::name)
                .toList();
        if (waiting.isEmpty() || !tried.isOver(ATTEMPT)) {
            return;
        }
        tried.begin();
        if (!open) {
            transactions.executeWithoutResult(status -> waiting.forEach(claims::begin));
        }
        var positions = transactions.execute(status -> claims.claim(waiting));
        if (positions != null && !positions.isEmpty()) {
            long head = log.head();
            positions.forEach((name, position) -> takeIn(seats.get(name), position, head));
        }
    }

    private void takeIn(@Nullable Seat seat, long position, long head) {
        if (seat != null && open && head - position > FAR) {
            turnAway(seat);
        } else if (seat != null) {
            seat.claim(position);
            reading.beginAnew();
        }
    }

    private void turnAway(Seat seat) {
        away.put(seat.name(), Since.now());
        seats.remove(seat.name());
        release(List.of(seat));
    }

    private void release(Collection<Seat> leaving) {
        var names = leaving.stream().map(Seat::name).toList();
        transactions.executeWithoutResult(status -> claims.release(names));
    }

    private void ride() throws InterruptedException {
        var all = seats.values().stream().filter(Seat::isClaimed).toList();
        if (all.isEmpty()) {
            return;
        }
        var news =
                reading.next(() -> all.stream().mapToLong(Seat::position).min().orElseThrow());
        long read = reading.last();
        var here = all.stream().filter(seat -> seat.position() <= read).toList();
        var shares = stage.shares(here, news);
        boolean tellsAll = told.isOver(untold ? TOLD : claims.lasting().dividedBy(3));
        if (!shares.isEmpty() || tellsAll) {
            var moving = tellsAll ? here : List.copyOf(shares.keySet());
            var ahead = tellsAll ? all.stream().filter(not(here::contains)).toList() : List.<Seat>of();
            transactions.executeWithoutResult(status -> {
                if (!ahead.isEmpty()) {
                    claims.keep(ahead.stream().map(Seat::name).toList());
                }
                stage.go(moving, shares, read);
            });
        }
        here.forEach(seat -> seat.moveTo(read));
        if (!shares.isEmpty()) {
            reading.gather();
        }
        untold = !tellsAll && (untold || !news.isEmpty());
        if (tellsAll) {
            told.begin();
        }
    }

    private Duration rest() {
        if (reading.isGathering()) {
            return reading.gathering();
        }
        if (reading.hasMore()) {
            return Duration.ZERO;
        }
        return untold ? TOLD : ATTEMPT;
    }

    /** Lets the batch under way finish, and gives up the claims; those that can't be given up run out. */
    public void stop() {
        loop.stop();
        reading.beginAnew();
        try {
            release(seats.values());
        } catch (DataAccessException | TransactionException outage) {
            LOG.debug("Claims run out by themselves", outage);
        }
    }
}
