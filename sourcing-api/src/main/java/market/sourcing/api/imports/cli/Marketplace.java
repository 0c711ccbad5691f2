package market.sourcing.api.imports.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running marketplace, as the command speaks to it. Gets a new token when the old one has run out. */
final class Marketplace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI url;
    private final Credentials credentials;
    private @Nullable String token;

    Marketplace(URI url, Credentials credentials) {
        this.url = url;
        this.credentials = credentials;
    }

    /** Sends the file and answers the import's address. */
    String send(String path, String contentType, Supplier<InputStream> file) {
        var request = authorized(path).header("Content-Type", contentType).POST(BodyPublishers.ofInputStream(file));
        var answer = exchange(request.build());
        if (answer.statusCode() != 202) {
            throw refused("The marketplace did not take the file", answer);
        }
        return answer.headers().firstValue("Location").orElseThrow(() -> refused("No address was answered", answer));
    }

    /** Sends the beginning of an order book and answers how it is understood. */
    JsonNode preview(String path, byte[] first) {
        var request = authorized(path)
                .timeout(PATIENCE)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(first))
                .build();
        var answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw refused("The order book is not understood", answer);
        }
        return json(answer);
    }

    void cancel(String path) {
        var request = authorized(path + "/cancel")
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        var answer = exchange(request);
        if (answer.statusCode() != 200 && answer.statusCode() != 202) {
            throw refused("The import can't be called off", answer);
        }
    }

    JsonNode get(String path) {
        var answer = exchange(authorized(path).timeout(PATIENCE).GET().build());
        if (answer.statusCode() == 401) {
            token = null;
            answer = exchange(authorized(path).timeout(PATIENCE).GET().build());
        }
        if (answer.statusCode() != 200) {
            throw refused("The import can't be read", answer);
        }
        return json(answer);
    }

    private HttpRequest.Builder authorized(String path) {
        if (token == null) {
            token = newToken();
        }
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String newToken() {
        var answer = exchange(HttpRequest.newBuilder(url.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", credentials.basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=operator"))
                .build());
        if (answer.statusCode() != 200) {
            throw new ImportFailed("The marketplace refuses a token to " + credentials
                    + ". Is the accounts file the one of this marketplace? (HTTP " + answer.statusCode() + ")");
        }
        return json(answer).path("access_token").asString();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.net.ConnectException nobodyThere) {
            throw new ImportFailed(
                    "No marketplace answers at " + url + ". Start it first, or name its address with --url.");
        } catch (IOException broken) {
            throw new ImportFailed("The connection to " + url + " broke: " + broken.getMessage()
                    + ". Running the command again takes nothing twice.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("Interrupted. The marketplace goes on with a file it has received.");
        }
    }

    private static ImportFailed refused(String what, HttpResponse<String> answer) {
        var problem = json(answer);
        return new ImportFailed(what + ": HTTP " + answer.statusCode() + " "
                + problem.path("code").asString("") + " "
                + problem.path("detail").asString("")
                + fields(problem.path("errors")));
    }

    /** Each faulty field on a line of its own. */
    private static String fields(JsonNode errors) {
        return errors.valueStream()
                .map(each -> System.lineSeparator() + "  " + each.path("field").asString("") + ": "
                        + each.path("message").asString(""))
                .collect(Collectors.joining());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (JacksonException other) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
