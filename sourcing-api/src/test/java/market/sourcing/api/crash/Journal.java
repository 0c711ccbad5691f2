package market.sourcing.api.crash;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What a client remembers of its requests: each as it was sent, with its answer where one came. */
final class Journal {
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

    /** @param answer null when the connection broke first: it may have happened or not */
    record Sent(
            String role,
            String path,
            String key,
            Object body,
            @Nullable Answer answer) {}

    void add(Sent one) {
        sent.add(one);
    }

    List<Sent> all() {
        return List.copyOf(sent);
    }

    List<Sent> acknowledged() {
        return sent.stream().filter(one -> one.answer() != null).toList();
    }
}
