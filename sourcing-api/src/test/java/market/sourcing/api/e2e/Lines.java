package market.sourcing.api.e2e;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of one JSON value a line. */
final class Lines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Lines() {}

    /** What was answered, and how it was packed. */
    record Packed(HttpResponse<byte[]> answer, List<JsonNode> lines) {
        @Nullable
        String header(String name) {
            return answer.headers().firstValue(name).orElse(null);
        }
    }

    static List<JsonNode> of(Client account, String path) {
        return packed(account, path, "identity").lines();
    }

    static Packed packed(Client account, String path, String packing) {
        var request = HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                .header("Authorization", "Bearer " + account.token())
                .header("Accept-Encoding", packing)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            try (var body = unpacked(new ByteArrayInputStream(answer.body()), packing)) {
                var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Packed(answer, text.lines().map(JSON::readTree).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static InputStream unpacked(InputStream body, String packing) throws IOException {
        return switch (packing) {
            case "gzip" -> new GZIPInputStream(body);
            case "zstd" -> new ZstdInputStream(body);
            default -> body;
        };
    }

    static List<String> texts(List<JsonNode> lines) {
        return lines.stream().map(JsonNode::toString).toList();
    }
}
