package market.sourcing.infra.feed;

import java.util.Collection;
import java.util.function.Function;
import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/** Many rows as an array a column. */
final class Columns {
    private Columns() {}

    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    static @Nullable String[] kinds(Collection<RecordKey> keys) {
        return texts(keys, key -> key.kind().name());
    }

    static @Nullable String[] ids(Collection<RecordKey> keys) {
        return texts(keys, RecordKey::id);
    }
}
