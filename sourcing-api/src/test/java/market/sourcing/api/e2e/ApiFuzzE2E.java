package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent, the answer is one of the API's own and soon, nothing is written by a refusal, and the marketplace goes on.
 * {@code -Dfuzz.requests=} says how many, {@code -Dfuzz.seed=} from which number on, {@code -Dfuzz.only=} sends one again.
 */
class ApiFuzzE2E {
    private static final List<Client> CLIENTS = AuthorisationRow.EVERYBODY.stream()
            .filter(who -> who != Client.NOBODY)
            .toList();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> errors = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                super.append(event);
            }
        }
    };

    @BeforeEach
    void listen() {
        errors.start();
        root.addAppender(errors);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(errors);
    }

    @Test
    void nothing_that_is_sent_breaks_the_marketplace() throws Exception {
        long only = Long.getLong("fuzz.only", -1);
        long first = only >= 0 ? only : Long.getLong("fuzz.seed", 20_261_128);
        long count = only >= 0 ? 1 : Long.getLong("fuzz.requests", 20_000);
        var requests = new FuzzedRequests(description(), new AuthorisationScene());
        var findings = new ArrayList<String>();
        var answers = new TreeMap<String, Integer>();
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS.size())) {
            var clients = CLIENTS.stream()
                    .map(who -> new FuzzingClient(who, requests, seedsOf(who, first, count)))
                    .toList();
            for (var done : threads.invokeAll(clients)) {
                findings.addAll(done.get().findings);
                done.get().answers.forEach((answer, times) -> answers.merge(answer, times, Integer::sum));
            }
        }
        System.out.printf(
                "%d requests from seed %d in %d s: %s%n",
                count, first, Duration.ofNanos(System.nanoTime() - began).toSeconds(), answers);

        assertThat(findings).as(() -> String.join("\n", findings)).isEmpty();
        assertThat(errors.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        await("readiness")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Client.NOBODY.get("/actuator/health/readiness").status() == 200);
    }

    /** Made when it is first asked for, which takes longer than other answers. */
    private static JsonNode description() {
        return Client.send(
                        HttpRequest.newBuilder(URI.create(Marketplace.started().address() + "/v3/api-docs"))
                                .timeout(Duration.ofMinutes(5))
                                .build())
                .body();
    }

    /** Which account sends a request hangs on its number too. */
    private static LongStream seedsOf(Client who, long first, long count) {
        return LongStream.range(first, first + count).filter(seed -> seed % CLIENTS.size() == CLIENTS.indexOf(who));
    }
}
