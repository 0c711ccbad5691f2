package market.sourcing.api.pool.feed;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** An answer of any length, told a page at a time. */
interface Telling {
    String mediaType();

    /** Writes some more; returns where its reader can go on when this was the last of it, and else null. */
    @Nullable
    String next(OutputStream out) throws IOException;

    /** Writes how it ended, so that whoever reads can tell an answer that was cut from one that was not. */
    void end(OutputStream out, Ending ending) throws IOException;
}
