package market.sourcing.projections.view;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read from a view, kept until the view has moved on, and for a moment in any case where that does no harm. */
public final class WhileStill<T> {
    private final Views views;
    private final View<?> view;
    private final Supplier<T> reader;
    private final Duration moment;
    private final LongSupplier nanos;
    private volatile @Nullable Kept<T> kept;

    /** @param position up to which the view had applied the log before the value was read */
    private record Kept<T>(long position, long readAt, T value) {
        boolean isStill(long reached, long now, Duration moment) {
            return position == reached || now - readAt < moment.toNanos();
        }
    }

    public WhileStill(Views views, View<?> view, Supplier<T> reader) {
        this(views, view, reader, Duration.ZERO);
    }

    /** @param moment so long it is kept in any case: a view that everybody writes to moves on all the time */
    public WhileStill(Views views, View<?> view, Supplier<T> reader, Duration moment) {
        this(views, view, reader, moment, System::nanoTime);
    }

    WhileStill(Views views, View<?> view, Supplier<T> reader, Duration moment, LongSupplier nanos) {
        this.moment = moment;
        this.nanos = nanos;
        this.views = views;
        this.view = view;
        this.reader = reader;
    }

    public T value() {
        long reached = views.reached(view);
        long now = nanos.getAsLong();
        var last = kept;
        if (last == null || !last.isStill(reached, now, moment)) {
            last = new Kept<>(reached, now, reader.get());
            kept = last;
        }
        return last.value();
    }
}
