package market.sourcing.api.pool.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import market.sourcing.infra.feed.record.CanonicalJson;
import org.springframework.http.HttpHeaders;

/** An answer of one JSON value a line (NDJSON), packed as the client would have it. */
final class LineStream implements AutoCloseable {
    static final String MEDIA_TYPE = "application/x-ndjson";
    private static final int BUFFER = 32 * 1024;

    private final OutputStream out;

    private LineStream(OutputStream out) {
        this.out = out;
    }

    /** Nothing is refused from here on: what goes wrong afterwards is said in the last line. */
    static LineStream begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var packing = Packing.of(request);
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packing != Packing.NONE) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.word());
        }
        return new LineStream(new BufferedOutputStream(packing.into(response.getOutputStream()), BUFFER));
    }

    void write(Object line) throws IOException {
        out.write(CanonicalJson.write(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
