package market.sourcing.api.pool.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;

/** The body of an answer of any length, packed as the client would have it. */
final class Packed {
    private static final int BUFFER = 32 * 1024;

    private Packed() {}

    /** Nothing is refused from here on: what goes wrong afterwards is said at the end. */
    static OutputStream begin(HttpServletRequest request, HttpServletResponse response, String mediaType)
            throws IOException {
        var packing = head(request, response, mediaType);
        return new BufferedOutputStream(packing.into(response.getOutputStream()), BUFFER);
    }

    /** How the answer will be packed. */
    static Packing head(HttpServletRequest request, HttpServletResponse response, String mediaType) {
        var packing = Packing.of(request);
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packing != Packing.NONE) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.word());
        }
        return packing;
    }
}
