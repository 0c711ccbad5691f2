package market.sourcing.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The file in a request's body, unpacked while it is read. */
final class FileBody {
    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");
    private static final Set<String> PACKED = Set.of("application/gzip", "application/x-gzip");
    private static final int BUFFER = 64 * 1024;

    private FileBody() {}

    static InputStream of(HttpServletRequest request) throws IOException {
        boolean packed = packedByType(request.getContentType());
        boolean encoded = encoded(request.getHeader("Content-Encoding"));
        var body = request.getInputStream();
        return packed || encoded ? new GZIPInputStream(body, BUFFER) : body;
    }

    private static boolean packedByType(@org.jspecify.annotations.Nullable String header) {
        try {
            var type = header == null ? "" : bare(MediaType.parseMediaType(header));
            if (LINES.contains(type) || PACKED.contains(type)) {
                return PACKED.contains(type);
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw unsupported();
        }
        throw unsupported();
    }

    private static String bare(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }

    private static boolean encoded(@org.jspecify.annotations.Nullable String header) {
        return switch (header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw unsupported();
        };
    }

    private static ProblemException unsupported() {
        return new ProblemException(
                ApiCode.UNSUPPORTED_MEDIA_TYPE,
                "Send one JSON object a line as application/x-ndjson, plain or packed with gzip.",
                Map.of("accepted", List.of("application/x-ndjson", "application/gzip")));
    }
}
