package market.sourcing.infra.translate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.infra.http.WholeAnswer;
import market.sourcing.projections.translation.TextSource;
import market.sourcing.projections.translation.Translation;
import market.sourcing.projections.translation.Translator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server that speaks as <a href="https://docs.libretranslate.com/guides/api_usage/">LibreTranslate</a> does. What it answered is
 * remembered; while it is slow, busy or gone nobody waits for it: it is left alone for a while and knows nothing.
 */
final class LibreTranslate implements Translator {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Duration REST = Duration.ofSeconds(30);
    static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(LibreTranslate.class);
    /** Each in some 500 bytes. */
    private static final int MOST_REMEMBERED = 5_000;

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int LONGEST = 1_000;
    private static final long MOST_BYTES = 64 * 1024;
    /** The server does not tell how sure it is: of two such sentences about one is as a person would say it. */
    private static final int CONFIDENCE = 50;

    private static final int OK = 200;
    private static final int NOT_KNOWN = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final String key;
    private final LongSupplier nanos;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Cache<Asked, Optional<Translation>> answers = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final WholeAnswer answered = new WholeAnswer(
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build(),
            PATIENCE);
    private volatile long leftAloneSince;
    private volatile boolean leftAlone;

    LibreTranslate(URI server, String key) {
        this(server, key, System::nanoTime);
    }

    /** @throws IllegalArgumentException when it can't be an address of a server */
    LibreTranslate(URI server, String key, LongSupplier nanos) {
        var scheme = server.getScheme();
        if ((!"http".equals(scheme) && !"https".equals(scheme)) || server.getHost() == null) {
            throw new IllegalArgumentException("sourcing.translation.url is no http or https address: " + server);
        }
        var path = server.getPath();
        this.address = server.resolve((path.endsWith("/") ? path : path + "/") + "translate");
        this.key = key;
        this.nanos = nanos;
    }

    private record Answer(@Nullable String translatedText) {}

    @Override
    public Optional<Translation> translate(Asked asked) {
        var known = answers.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        if (isLeftAlone() || !free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return ask(asked);
        } finally {
            free.release();
        }
    }

    private boolean isLeftAlone() {
        return leftAlone && nanos.getAsLong() - leftAloneSince < REST.toNanos();
    }

    private Optional<Translation> ask(Asked asked) {
        try {
            var answer = answered.of(request(asked), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            if (answer.statusCode() != OK && answer.statusCode() != NOT_KNOWN) {
                throw new IOException("answered " + answer.statusCode());
            }
            var read = read(answer);
            answers.put(asked, read);
            leftAlone = false;
            return read;
        } catch (IOException | JacksonException unusable) {
            leaveAlone(unusable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private HttpRequest request(Asked asked) {
        var body = new LinkedHashMap<String, String>();
        body.put("q", asked.text());
        body.put("source", asked.from() == null ? "auto" : asked.from());
        body.put("target", asked.to());
        body.put("format", "text");
        if (!key.isBlank()) {
            body.put("api_key", key);
        }
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
    }

    /** A language that it does not speak is answered 400: nothing is wrong with the server. */
    private static Optional<Translation> read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(answer.body(), Answer.class))
                    .map(Answer::translatedText)
                    .map(said -> Texts.bounded("translatedText", said, LONGEST))
                    .map(said -> new Translation(said, TextSource.MACHINE, CONFIDENCE));
        } catch (Refused notToBeShown) {
            return Optional.empty();
        }
    }

    private void leaveAlone(Exception failure) {
        leftAloneSince = nanos.getAsLong();
        if (!leftAlone) {
            leftAlone = true;
            LOG.warn("No translations for now: {} is left alone for {} s", address, REST.toSeconds(), failure);
        }
    }
}
