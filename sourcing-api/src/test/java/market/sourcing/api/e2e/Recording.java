package market.sourcing.api.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what was asked and answered, a line of JSON each, into the file that the environment names as
 * {@code RECORDED_ANSWERS}: to be compared with what the same tests were answered before a change that must not be noticed.
 */
final class Recording {
    private static final @Nullable String FILE = System.getenv("RECORDED_ANSWERS");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Recording() {}

    static HttpResponse<String> noted(HttpRequest request, HttpResponse<String> answer) {
        if (FILE != null) {
            write(FILE, request, answer);
        }
        return answer;
    }

    private static synchronized void write(String file, HttpRequest request, HttpResponse<String> answer) {
        var line = new LinkedHashMap<String, Object>();
        line.put("test", test());
        line.put("method", request.method());
        line.put("target", request.uri().getRawPath());
        line.put("query", String.valueOf(request.uri().getRawQuery()));
        line.put("status", answer.statusCode());
        line.put("type", answer.headers().firstValue("Content-Type").orElse(""));
        line.put("body", answer.body());
        try {
            Files.writeString(
                    Path.of(file),
                    JSON.writeValueAsString(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String test() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .filter(name -> name.contains("E2E"))
                        .reduce((inner, outer) -> outer)
                        .orElse("?"));
    }
}
