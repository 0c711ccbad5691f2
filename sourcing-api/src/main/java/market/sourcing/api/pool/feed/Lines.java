package market.sourcing.api.pool.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import market.sourcing.infra.feed.record.CanonicalJson;

/** An answer of one JSON value a line (NDJSON), of which the last says how it ended. */
abstract class Lines implements Telling {
    static final String MEDIA_TYPE = "application/x-ndjson";

    @Override
    public final String mediaType() {
        return MEDIA_TYPE;
    }

    static void write(OutputStream out, Object line) throws IOException {
        out.write(CanonicalJson.write(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public final void end(OutputStream out, Ending ending) throws IOException {
        write(out, ending);
    }
}
