package market.sourcing.api.body;

import org.jspecify.annotations.Nullable;

/** A field that was read; asking for the value of a faulty one ends the request with all faults named. */
@FunctionalInterface
public interface Read<T extends @Nullable Object> {
    T get();

    /** The same field where one that is left out would do too. */
    static <T> Read<@Nullable T> orNone(Read<T> read) {
        return () -> read.get();
    }
}
