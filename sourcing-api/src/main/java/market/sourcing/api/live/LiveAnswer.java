package market.sourcing.api.live;

import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How the answer to somebody begins and ends who listens. */
public final class LiveAnswer {
    private LiveAnswer() {}

    /** To HEAD nothing is opened: what nobody can read would keep its place until the token ends, and the connection with it. */
    public static ResponseEntity<SseEmitter> to(HttpMethod method, Supplier<SseEmitter> opening) {
        var head = ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.TEXT_EVENT_STREAM);
        return method.equals(HttpMethod.HEAD) ? head.build() : head.body(opening.get());
    }

    /** Of a client that has gone the server may have heard first, and has ended the answer itself. */
    public static void end(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException alreadyEnded) {
            // Nothing is left to end, and nobody is left to tell.
        }
    }
}
