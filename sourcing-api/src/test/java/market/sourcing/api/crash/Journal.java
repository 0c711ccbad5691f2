package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What a client remembers of its requests: each as it was sent, with its answer where one came. */
final class Journal {
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

    /**
     * A request.
     *
     * @param key null for a change of whatever is there
     * @param answer null when the connection broke first: it may have happened or not
     */
    record Sent(
            String role,
            String path,
            @Nullable String key,
            Object body,
            @Nullable Answer answer) {

        Answer again(Client client) throws IOException, InterruptedException {
            return client.post(role, path, key, body);
        }

        boolean isKeyed(String prefix) {
            return key != null && key.startsWith(prefix);
        }

        /** Whether it has to be answered the same for ever: not a refusal, and not "not known yet". */
        boolean isSettled() {
            return answer != null && answer.isGood() && answer.status() != 202;
        }
    }

    /** @throws IOException when nobody answers, after it was remembered */
    Answer send(Client client, String role, String path, @Nullable String key, Object body)
            throws IOException, InterruptedException {
        try {
            var answer = client.post(role, path, key, body);
            sent.add(new Sent(role, path, key, body, answer));
            return answer;
        } catch (IOException gone) {
            sent.add(new Sent(role, path, key, body, null));
            throw gone;
        }
    }

    List<Sent> all() {
        return List.copyOf(sent);
    }

    List<Sent> acknowledged() {
        return sent.stream().filter(one -> one.answer() != null).toList();
    }

    /** Sends everything once more, in the order in which it was sent, and holds the marketplace to what it has said. */
    List<Sent> repeat(Client client) throws IOException, InterruptedException {
        var again = new ArrayList<Sent>();
        for (var one : all()) {
            var answer = one.again(client);
            if (one.isSettled()) {
                assertThat(answer).as(one.toString()).isEqualTo(one.answer());
            }
            again.add(new Sent(one.role(), one.path(), one.key(), one.body(), answer));
        }
        return again;
    }
}
