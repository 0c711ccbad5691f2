package market.sourcing.infra.imports.run;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file being applied, from one checkpoint to the next. */
public interface Steps extends Closeable {
    /**
     * Goes on to the next checkpoint. A step that was cut in its middle ends the same when it is taken again.
     *
     * @return where it is then, or null at the end of the file
     * @throws RuntimeException of an outage, when a store could not be reached; nothing is counted then
     */
    @Nullable
    Counters next(Counters reached) throws IOException, InterruptedException;
}
