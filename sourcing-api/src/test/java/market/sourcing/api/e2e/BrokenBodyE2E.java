package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.api.connection.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** A body that breaks off or is not sent as it says is the client's mistake on every path, and nothing to log. */
class BrokenBodyE2E {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final List<String> BODIES = List.of(
            "Content-Length: 100\r\n\r\n{\"half\":",
            "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
            "Transfer-Encoding: chunked\r\n\r\n50\r\n{\"half\":");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void leave() {
        root.detachAppender(logged);
    }

    private static String bearer(Client who) {
        return "Authorization: Bearer " + who.token() + "\r\n";
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(
                        "/oauth2/token HTTP/1.1\r\nAuthorization: Basic eDp5\r\n" + FORM,
                        PendingPayment.HOOK + " HTTP/1.1\r\n" + JSON,
                        "/api/carriers/webhooks/simulated HTTP/1.1\r\n" + JSON,
                        "/api/orders HTTP/1.1\r\nIdempotency-Key: broken\r\n" + JSON + bearer(Client.BUYER),
                        "/api/evidence?name=a.jpg HTTP/1.1\r\nContent-Type: image/jpeg\r\n" + bearer(Client.BUYER),
                        "/api/imports/offers HTTP/1.1\r\nContent-Type: application/x-ndjson\r\n"
                                + bearer(Client.OPERATOR),
                        "/api/imports/offers HTTP/1.1\r\nContent-Type: application/gzip\r\n" + bearer(Client.OPERATOR))
                .flatMap(path -> BODIES.stream().map(body -> Arguments.of(path, body)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void it_is_400_and_leaves_no_trace(String path, String body) {
        try (var broken = new RawClient(Marketplace.started().port())) {
            broken.send("POST " + path + "Host: localhost\r\n" + body).sendsNoMore();
            assertThat(broken.until("}")).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
        assertThat(stackTraces()).isEmpty();
    }

    /** It can be told nothing, so only the log shows that it was taken for what it is. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void whoever_goes_away_in_the_middle_leaves_no_trace_either(String path, String body) {
        try (var broken = new RawClient(Marketplace.started().port())) {
            broken.send("POST " + path + "Host: localhost\r\n" + body);
        }
        try (var after = new RawClient(Marketplace.started().port())) {
            after.send("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().atMost(Duration.ofSeconds(20)).until(after::isAnswered);
        }
        assertThat(stackTraces()).isEmpty();
    }

    private List<String> stackTraces() {
        return List.copyOf(logged.list).stream()
                .filter(event -> event.getThrowableProxy() != null
                        && event.getThreadName().startsWith("http-"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
