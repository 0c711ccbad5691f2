package market.sourcing.api.delivery.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.loops.Loop;
import market.sourcing.projections.delivery.promise.ListChanges;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows the view of promises while anybody listens: one look for all of this node's clients. The view and not the log, so that
 * who is told of a change can read it.
 */
@Component
class LiveStreams implements SmartLifecycle {
    static final int MOST_OF_AN_ACCOUNT = 4;
    private static final int MOST = 500;
    private static final int AT_ONCE = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration NOBODY_LISTENS = Duration.ofMinutes(1);
    private static final long RETRY_AFTER_SECONDS = 30;

    private final PromisesHandler promises;
    private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
    private final Loop loop = new Loop("live-promises", this::look);
    private long known;
    private volatile boolean running;

    LiveStreams(PromisesHandler promises) {
        this.promises = promises;
    }

    /**
     * From now on the client is told of every change that it may see.
     *
     * @throws ProblemException {@link ApiCode#TOO_MANY_REQUESTS}
     */
    SseEmitter open(LiveStream stream) {
        add(stream);
        Thread.ofVirtual().name("live-promise-stream").start(() -> {
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
            known = promises.reached();
        }
        streams.add(stream);
    }

    private synchronized Duration look() {
        if (streams.isEmpty()) {
            return NOBODY_LISTENS;
        }
        var changes = promises.handle(new ListChanges(known, AT_ONCE));
        changes.items().forEach(promise -> streams.forEach(stream -> stream.offer(promise)));
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
