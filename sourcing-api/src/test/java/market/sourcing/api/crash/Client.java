package market.sourcing.api.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to one run of the application, in the name of the demo accounts of its data folder. */
final class Client implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ChildApplication application;
    private final Path data;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Client(ChildApplication application, Path data) {
        this.application = application;
        this.data = data;
    }

    /** @param role of the demo account: buyer, factory, operator, auditor or agent */
    Answer get(String role, String path) throws IOException, InterruptedException {
        return send(authorized(role, path).GET().build());
    }

    /** What is there, whatever it is written in. */
    String text(String role, String path) throws IOException, InterruptedException {
        return http.send(authorized(role, path).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    /** @param key null for a change of whatever is there */
    Answer post(String role, String path, @Nullable String key, @Nullable Object body)
            throws IOException, InterruptedException {
        var request = authorized(role, path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        } else {
            request.header("If-Match", "*");
        }
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request.POST(content).build());
    }

    /** @param version what the client has seen of the thing */
    Answer change(String role, String path, long version) throws IOException, InterruptedException {
        return send(authorized(role, path)
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.noBody())
                .build());
    }

    Answer upload(String path, Path file) throws IOException, InterruptedException {
        return send(authorized("operator", path)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(file))
                .build());
    }

    /** A buyer's document. */
    Answer evidence(byte[] document) throws IOException, InterruptedException {
        return send(authorized("buyer", "/api/evidence?name=document")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    }

    private HttpRequest.Builder authorized(String role, String path) throws IOException, InterruptedException {
        var token = tokens.get(role);
        if (token == null) {
            token = newToken(role);
            tokens.put(role, token);
        }
        return HttpRequest.newBuilder(application.at(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String newToken(String role) throws IOException, InterruptedException {
        var account = account(role);
        return tokenOf(
                        account.path("clientId").asString(),
                        account.path("clientSecret").asString())
                .text("access_token");
    }

    /** The answer to whoever asks for a token under this name. */
    Answer tokenOf(String clientId, String clientSecret) throws IOException, InterruptedException {
        var secret = clientId + ":" + clientSecret;
        return send(HttpRequest.newBuilder(application.at("/oauth2/token"))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    }

    private JsonNode account(String role) throws IOException {
        for (var account : JSON.readTree(Files.readString(data.resolve("demo-accounts.json")))) {
            if (account.path("role").asString().equals(role)) {
                return account;
            }
        }
        throw new IllegalStateException("no demo account of role " + role);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), JSON.readTree(response.body().isBlank() ? "{}" : response.body()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
