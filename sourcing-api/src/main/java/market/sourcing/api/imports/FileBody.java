package market.sourcing.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.imports.run.ImportSettings;
import market.sourcing.infra.imports.run.Unpacked;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The file in a request's body, unpacked while it is read. */
final class FileBody {
    private static final Set<String> PACKED = Set.of("application/gzip", "application/x-gzip");

    private FileBody() {}

    static InputStream of(HttpServletRequest request, FileForm form, ImportSettings settings) throws IOException {
        boolean packed = packedByType(request.getContentType(), form);
        boolean encoded = encoded(request.getHeader("Content-Encoding"), form);
        var body = request.getInputStream();
        return packed || encoded ? Unpacked.of(body, settings) : body;
    }

    private static boolean packedByType(@org.jspecify.annotations.Nullable String header, FileForm form) {
        try {
            var type = header == null ? "" : bare(MediaType.parseMediaType(header));
            if (form.is(type) || PACKED.contains(type)) {
                return PACKED.contains(type);
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw unsupported(form);
        }
        throw unsupported(form);
    }

    private static String bare(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }

    private static boolean encoded(@org.jspecify.annotations.Nullable String header, FileForm form) {
        return switch (header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw unsupported(form);
        };
    }

    private static ProblemException unsupported(FileForm form) {
        return new ProblemException(
                ApiCode.UNSUPPORTED_MEDIA_TYPE, form.sentence(), Map.of("accepted", form.accepted()));
    }
}
