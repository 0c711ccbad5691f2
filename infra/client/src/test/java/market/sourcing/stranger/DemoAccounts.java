package market.sourcing.stranger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.StreamSupport;
import market.sourcing.client.ApiClient;

/** The accounts that a first start leaves in its data folder, with a token each. */
record DemoAccounts(Path file, int port) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ApiClient client(String account) {
        var token = token(account);
        return new ApiClient()
                .setBasePath("http://127.0.0.1:" + port)
                .addDefaultHeader("Authorization", "Bearer " + token);
    }

    private String token(String account) {
        var credentials = (account + ":" + secret(account)).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body()).required("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String secret(String account) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(file.toFile())
                                    .findParents("clientSecret")
                                    .spliterator(),
                            false)
                    .filter(found -> found.path("clientId").asText().equals(account))
                    .map(found -> found.path("clientSecret"))
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
