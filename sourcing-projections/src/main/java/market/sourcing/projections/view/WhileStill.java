package market.sourcing.projections.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read from a view, kept until the view has moved on. */
public final class WhileStill<T> {
    private final Views views;
    private final View<?> view;
    private final Supplier<T> reader;
    private volatile @Nullable Kept<T> kept;

    /** @param position up to which the view had applied the log before the value was read */
    private record Kept<T>(long position, T value) {}

    public WhileStill(Views views, View<?> view, Supplier<T> reader) {
        this.views = views;
        this.view = view;
        this.reader = reader;
    }

    public T value() {
        long now = views.reached(view);
        var last = kept;
        if (last == null || last.position() != now) {
            last = new Kept<>(now, reader.get());
            kept = last;
        }
        return last.value();
    }
}
