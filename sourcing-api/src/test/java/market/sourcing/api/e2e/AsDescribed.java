package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Holds what the marketplace answers against its own description. */
final class AsDescribed {
    private static final Pattern DESCRIBED = Pattern.compile("/(api|audit)/");

    private AsDescribed() {}

    static Contract contract() {
        return Described.CONTRACT;
    }

    static HttpResponse<String> held(HttpRequest request, HttpResponse<String> answer) {
        if (DESCRIBED.matcher(request.uri().getPath()).lookingAt()) {
            assertThat(contract().broken(request, answer))
                    .as(() -> request + " " + answer.body())
                    .isEmpty();
        }
        return answer;
    }

    private static final class Described {
        static final Contract CONTRACT = new Contract(JsonMapper.shared().readTree(document()));

        private static String document() {
            try (var http = HttpClient.newHttpClient()) {
                var address = URI.create(Marketplace.started().address() + "/v3/api-docs");
                var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                return answer.body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
