package market.sourcing.api.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.api.security.Accounts;
import market.sourcing.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo accounts, or nobody, using the API as anybody would. */
final class Client {
    static final Client NOBODY = new Client(null);
    static final Client BUYER = new Client("demo-buyer");
    static final Client OTHER_BUYER = new Client("demo-buyer-2");
    static final Client FACTORY = new Client("demo-factory");
    static final Client OTHER_FACTORY = new Client("demo-factory-2");
    static final Client AGENT = new Client("demo-agent");
    static final Client OTHER_AGENT = new Client("demo-agent-2");
    static final Client OPERATOR = new Client("demo-operator");
    static final Client AUDITOR = new Client("demo-auditor");
    static final Client CUSTOMS = new Client("demo-customs");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final @Nullable String account;

    private Client(@Nullable String account) {
        this.account = account;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** A creation under a key of its own. */
    Answer create(String path, Object body) {
        return createAs(UUID.randomUUID().toString(), path, body);
    }

    Answer createAs(String key, String path, Object body) {
        return post(path, json(body), "Idempotency-Key", key);
    }

    Answer change(String path, long seen, Object body) {
        return post(path, json(body), "If-Match", "\"" + seen + "\"");
    }

    /** A change that has no body. */
    Answer change(String path, long seen) {
        return send("POST", path, BodyPublishers.noBody(), "If-Match", "\"" + seen + "\"");
    }

    Answer post(String path, String json, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("POST", path, BodyPublishers.ofString(json), all);
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (account != null) {
            request.header("Authorization", "Bearer " + token());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    static Answer send(HttpRequest request) {
        try {
            return new Answer(
                    Recording.noted(request, AsDescribed.held(request, HTTP.send(request, BodyHandlers.ofString()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String token() {
        return TOKENS.computeIfAbsent(
                Objects.requireNonNull(account),
                id -> askForToken(id, secret(id), "").text("/access_token"));
    }

    static Answer askForToken(String id, String secret, String more) {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(Marketplace.started().address() + "/oauth2/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials" + more))
                .build());
    }

    static String secret(String clientId) {
        for (JsonNode known : accounts()) {
            if (known.at("/clientId").asString().equals(clientId)) {
                return known.at("/clientSecret").asString();
            }
        }
        throw new IllegalArgumentException("No such demo account: " + clientId);
    }

    static JsonNode accounts() {
        try {
            return JSON.readTree(Files.readString(Marketplace.started().data().resolve("demo-accounts.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The id under which the marketplace knows the account. */
    AccountId id() {
        return Accounts.of(Accounts.EMBEDDED_ISSUER, Objects.requireNonNull(account));
    }

    @Override
    public String toString() {
        return account == null ? "nobody" : account;
    }
}
