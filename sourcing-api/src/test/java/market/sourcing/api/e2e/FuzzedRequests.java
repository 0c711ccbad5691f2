package market.sourcing.api.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.zip.GZIPOutputStream;
import market.sourcing.api.webhook.WebhookPaths;
import market.sourcing.infra.webhook.WebhookSignature;
import tools.jackson.databind.JsonNode;

/** Makes requests of the description of the API, each from a number, so that it can be made again. */
final class FuzzedRequests {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "NONE");
    /** That nobody listens any more is seen with the next word, and until then an account has its number of streams. */
    private static final String STREAM = "/live";
    /** They would move the time, end the tokens, or make operators of everything else that runs. */
    private static final Set<String> NOT_ASKED = Set.of(
            "/api/operations/accounts",
            "/api/operations/clock/advance",
            "/api/operations/token-keys/replace",
            "/api/operations/token-keys/rotate");

    private final JsonNode api;
    private final AuthorisationScene scene;
    private final List<String> ids;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String pattern, JsonNode described) {}

    FuzzedRequests(JsonNode api, AuthorisationScene scene) {
        this.api = api;
        this.scene = scene;
        this.ids = scene.ids();
        api.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, described) -> {
                    if (!NOT_ASKED.contains(path) && !path.endsWith(STREAM)) {
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, described));
                    }
                }));
    }

    FuzzedRequest make(long seed, Client who) {
        var random = new Random(seed);
        var operation = FuzzedValues.of(operations, random);
        var body = body(operation, random);
        return new FuzzedRequest(
                seed,
                random.nextInt(100) < 94 ? operation.method() : FuzzedValues.of(METHODS, random),
                target(operation, random),
                headers(operation, who, body, random),
                body);
    }

    private String target(Operation operation, Random random) {
        var pattern = operation.pattern();
        if (random.nextInt(100) < 25) {
            pattern = pattern.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(FuzzedValues.inAnAddress(random)));
        }
        var target = new StringBuilder(scene.address(pattern));
        var separator = '?';
        for (var parameter : operation.described().path("parameters")) {
            var name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("query") && random.nextInt(100) < often(name)) {
                var value = random.nextBoolean() ? honest(name, parameter) : FuzzedValues.inAnAddress(random);
                target.append(separator).append(name).append('=').append(value);
                separator = '&';
            }
        }
        return target.toString();
    }

    /** Whoever asks for a version that is not there yet waits for it: few do, so that the others get on. */
    private static int often(String parameter) {
        return parameter.equals("min-version") ? 5 : 50;
    }

    private static String honest(String name, JsonNode parameter) {
        return name.equals("min-version")
                ? "0"
                : parameter.path("example").asString("1").replaceAll("[^a-zA-Z0-9.:_-]", "");
    }

    private List<String> headers(Operation operation, Client who, byte[] body, Random random) {
        var headers = new ArrayList<String>();
        int lucky = random.nextInt(100);
        if (lucky < 92) {
            headers.add("Authorization: Bearer " + who.token() + (lucky < 1 ? "x" : ""));
        } else if (lucky < 94) {
            headers.add("Authorization: " + FuzzedValues.inAHeader(random));
        }
        // Wrong tokens are counted by address.
        headers.add("X-Forwarded-For: 10.7.7." + random.nextInt(1, 255));
        headers.add("Content-Type: " + (random.nextInt(100) < 93 ? kindOf(operation) : FuzzedValues.kind(random)));
        headers.add("Idempotency-Key: "
                + (random.nextInt(100) < 94
                        ? new UUID(random.nextLong(), random.nextLong())
                        : FuzzedValues.inAHeader(random)));
        headers.add("If-Match: "
                + (random.nextInt(100) < 94
                        ? FuzzedValues.of(List.of("*", "\"0\"", "\"999999\""), random)
                        : FuzzedValues.inAHeader(random)));
        if (random.nextInt(100) < 10) {
            headers.add("Accept: " + FuzzedValues.kind(random));
        }
        if (random.nextInt(100) < 3) {
            headers.add(FuzzedValues.of(
                    List.of("Content-Encoding: gzip", "Content-Encoding: 鍵", "Expect: 200-ok", "Range: bytes=鍵"),
                    random));
        }
        if (WebhookPaths.include(operation.pattern())) {
            headers.add(WebhookSignature.HEADER + ": "
                    + (random.nextInt(100) < 70
                            ? signature(operation.pattern(), body)
                            : FuzzedValues.inAHeader(random)));
        }
        return headers;
    }

    private static String kindOf(Operation operation) {
        if (operation.pattern().startsWith("/api/imports/")) {
            return operation.pattern().endsWith("offers") ? "application/x-ndjson" : "text/csv";
        }
        return operation.pattern().equals("/api/evidence") ? "image/jpeg" : "application/json";
    }

    private static String signature(String pattern, byte[] body) {
        var secrets =
                pattern.contains("/payments/") ? PendingPayment.secrets() : CarrierWebhookE2E.secretsOf(Trade.CARRIER);
        return new WebhookSignature(secrets, InstantSource.system()).sign(body);
    }

    private byte[] body(Operation operation, Random random) {
        var content = operation.described().path("requestBody").path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return new byte[0];
        }
        var text = operation.pattern().startsWith("/api/imports/")
                ? lines(random)
                : new FuzzedJson(api, random, ids)
                        .of(content.iterator().next().path("schema"), FuzzedValues.of(List.of(0, 4, 15), random));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(20)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> spoilt(bytes, random);
            case 2 -> random.nextInt(4) == 0 ? gzipped(bytes) : bytes;
            default -> bytes;
        };
    }

    /** None of them is an offer or an invoice. */
    private static String lines(Random random) {
        var lines = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            lines.append(FuzzedValues.json(random)).append('\n');
        }
        return lines.toString();
    }

    private static byte[] spoilt(byte[] bytes, Random random) {
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] gzipped(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
