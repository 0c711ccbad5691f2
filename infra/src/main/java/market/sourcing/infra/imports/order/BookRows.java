package market.sourcing.infra.imports.order;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a book, one after another; none of them ends it. */
interface BookRows extends Closeable {
    /** The next one, or null at the end of the book. */
    @Nullable
    Passage next() throws IOException;
}
