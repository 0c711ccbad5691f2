package market.sourcing.api.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import market.sourcing.api.board.Boards;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.api.security.TokenEnd;
import market.sourcing.domain.shared.Actor;
import market.sourcing.infra.loops.Loop;
import market.sourcing.projections.board.Board;
import market.sourcing.projections.board.ListChanges;
import market.sourcing.projections.board.OnBoard;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows one kind of board while anybody listens: one look for all of this node's clients. The view and not the log, so that
 * who is told of a change can read it.
 */
public final class LiveStreams<D extends OnBoard> implements SmartLifecycle {
    static final int MOST_OF_AN_ACCOUNT = 4;
    private static final int MOST = 500;
    private static final int AT_ONCE = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration NOBODY_LISTENS = Duration.ofMinutes(1);
    private static final long RETRY_AFTER_SECONDS = 30;

    private final String name;
    private final Board<D> board;
    private final Function<D, LiveChange> telling;
    private final EarlyEnd ends;
    private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
    private final Loop loop;
    private long known;
    private volatile boolean running;

    /**
     * Follows nothing until somebody listens.
     *
     * @param name of its events, such as promise
     * @param ends of tokens: nobody hears anything after the end of his
     */
    public LiveStreams(String name, Board<D> board, Function<D, LiveChange> telling, EarlyEnd ends) {
        this.name = name;
        this.board = board;
        this.telling = telling;
        this.ends = ends;
        this.loop = new Loop("live-" + name + "s", this::look);
    }

    /**
     * A stream of what changes on the actor's board, until the request's token expires or is ended.
     *
     * @throws ProblemException {@link ApiCode#TOO_MANY_REQUESTS}
     */
    public ResponseEntity<SseEmitter> open(Actor actor, HttpMethod method) {
        var listener = new Listener(actor.account(), Boards.of(actor), TokenEnd.ofThisRequest(ends));
        var stream = new LiveStream(name, listener, LiveSettings.defaults());
        return LiveAnswer.to(method, () -> open(stream));
    }

    /** From now on the client is told of every change that it may see. */
    private SseEmitter open(LiveStream stream) {
        add(stream);
        Thread.ofVirtual().name("live-" + name + "-stream").start(() -> {
            try {
                stream.run();
            } finally {
                streams.remove(stream);
            }
        });
        loop.ring();
        return stream.emitter();
    }

    private synchronized void add(LiveStream stream) {
        var ofTheAccount =
                streams.stream().filter(other -> other.isOf(stream.account())).count();
        if (ofTheAccount >= MOST_OF_AN_ACCOUNT || streams.size() >= MOST) {
            throw new ProblemException(
                    ApiCode.TOO_MANY_REQUESTS,
                    "Close one of the streams that are open first.",
                    Map.of("most", MOST_OF_AN_ACCOUNT, "retryAfterSeconds", RETRY_AFTER_SECONDS));
        }
        if (streams.isEmpty()) {
            known = board.reached();
        }
        streams.add(stream);
    }

    private synchronized Duration look() {
        if (streams.isEmpty()) {
            return NOBODY_LISTENS;
        }
        var changes = board.changes(new ListChanges(known, AT_ONCE));
        for (var document : changes.items()) {
            var told = telling.apply(document);
            streams.forEach(stream -> stream.offer(document, told));
        }
        known = changes.upTo();
        return changes.items().size() < AT_ONCE ? BETWEEN_LOOKS : Duration.ZERO;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    /** Before the web server waits for requests that are under way. */
    @Override
    public void stop() {
        running = false;
        loop.stop();
        streams.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
