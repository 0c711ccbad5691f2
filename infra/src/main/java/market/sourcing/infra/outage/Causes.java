package market.sourcing.infra.outage;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure and what it comes of. */
public final class Causes {
    /** Causes may go in a circle. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The outermost first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** The outermost of a type. */
    public static <T extends Throwable> Optional<T> of(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
