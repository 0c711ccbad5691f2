package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation by everybody, on what is theirs and on what is another's: the table {@code authorisation.txt}. */
class AuthorisationMatrixE2E {
    /** Nothing has come that far: whoever may change a thing is told 412, and nothing changes. */
    private static final String NO_VERSION = "\"999999\"";

    private static final int TOO_MANY_REQUESTS = 429;

    private static final String HOW_TO_ADD = """
            Each operation needs a row in authorisation.txt: method, path, the status for nobody, the buyer, another buyer, \
            the factory, another factory, an agent, an operator and an auditor, then what is sent, see the head of the table. \
            Run this test with ? for the statuses, and put down what it answers once you have made sure of it.""";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<AuthorisationRow> table = read();

    @Test
    void every_operation_is_in_the_table() {
        var known = new TreeSet<String>();
        table.forEach(row -> known.add(row.operation()));

        assertThat(known).as(HOW_TO_ADD).isEqualTo(operations());
        assertThat(known).hasSameSizeAs(table);
    }

    @Test
    void everybody_is_answered_what_the_table_says() {
        var scene = new AuthorisationScene();
        var otherwise = new ArrayList<String>();
        for (var row : table) {
            var seen = row.answered(row.statuses(who -> Integer.toString(asked(who, row, scene))));
            if (!seen.equals(row)) {
                otherwise.add(seen.toString());
            }
        }

        assertThat(otherwise)
                .as(() -> "Answered otherwise:\n" + String.join("\n", otherwise))
                .isEmpty();
    }

    private static Set<String> operations() {
        var operations = new TreeSet<String>();
        Marketplace.started()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path ->
                                path.startsWith("/api/") || path.startsWith("/audit/") || path.startsWith("/feed/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> operations.add(method.name() + " " + path))));
        return operations;
    }

    /** Streams that others left open stand in the way until they are missed. */
    private static int asked(Client who, AuthorisationRow row, AuthorisationScene scene) {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .until(() -> ask(who, row, scene), status -> status != TOO_MANY_REQUESTS);
    }

    private static int ask(Client who, AuthorisationRow row, AuthorisationScene scene) {
        var address = scene.address(row.pattern()) + scene.filled(row.query());
        var request = HttpRequest.newBuilder(URI.create(Marketplace.started().address() + address))
                .timeout(Duration.ofSeconds(60));
        if (who != Client.NOBODY) {
            request.header("Authorization", "Bearer " + who.token());
        }
        if (row.method().equals("GET")) {
            request.GET();
        } else {
            request.header("If-Match", row.whatever() ? "*" : NO_VERSION)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .method(row.method(), BodyPublishers.ofString(scene.filled(row.body())));
        }
        return status(request.build());
    }

    /** Without waiting for the end of an answer: some have none. */
    private static int status(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException broken) {
            throw new IllegalStateException("No answer to " + request, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static List<AuthorisationRow> read() {
        try (var file = Objects.requireNonNull(AuthorisationMatrixE2E.class.getResourceAsStream("authorisation.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthorisationRow::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
