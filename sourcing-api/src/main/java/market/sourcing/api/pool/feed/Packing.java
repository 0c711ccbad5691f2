package market.sourcing.api.pool.feed;

import com.github.luben.zstd.ZstdOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** How an answer is packed: as the client would have it (RFC 9110, 12.5.3), and the smaller one where it does not care. */
enum Packing {
    ZSTD("zstd") {
        @Override
        OutputStream into(OutputStream out) throws IOException {
            return new ZstdOutputStream(out, ZSTD_LEVEL);
        }
    },
    GZIP("gzip") {
        @Override
        OutputStream into(OutputStream out) throws IOException {
            return new FastGzip(out);
        }
    },
    NONE("identity") {
        @Override
        OutputStream into(OutputStream out) {
            return out;
        }
    };

    private static final int ZSTD_LEVEL = 1;
    private static final int BUFFER = 32 * 1024;
    private static final Pattern WEIGHT = Pattern.compile("q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

    /** The processor is the server's, and the wire is not slow. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final String word;

    Packing(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Closing it ends what was packed, and the stream inside. */
    abstract OutputStream into(OutputStream out) throws IOException;

    static Packing of(HttpServletRequest request) {
        var accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)));
        var best = NONE;
        double most = 0;
        for (var packing : new Packing[] {ZSTD, GZIP}) {
            double weight = packing.weight(accepted);
            if (weight > most) {
                best = packing;
                most = weight;
            }
        }
        return best;
    }

    private double weight(String accepted) {
        for (var one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = one.trim().split("\\s*;\\s*", -1);
            if (parts[0].equals(word)) {
                var weight = parts.length > 1 ? WEIGHT.matcher(parts[1]) : null;
                return weight != null && weight.matches() ? Double.parseDouble(weight.group(1)) : 1;
            }
        }
        return 0;
    }
}
