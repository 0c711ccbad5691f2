package market.sourcing.infra.eventstore;

import java.time.Duration;

/**
 * How long one command waits altogether, for company and for connections. Each single wait has a bound of its own, but a
 * command has several in a row, and who sent it looks at their sum.
 */
public final class Patience {
    /** As long as a statement has; with a last wait for a connection less than five seconds. */
    static final Duration OF_A_COMMAND = Duration.ofMillis(3_500);

    private static final ScopedValue<Patience> MINE = ScopedValue.newInstance();

    private long leftNanos = OF_A_COMMAND.toNanos();

    private Patience() {}

    /** What is done with the patience of a command; inside another command, with what that one has left. */
    public static <R> R during(ScopedValue.CallableOp<R, RuntimeException> command) {
        return MINE.isBound() ? command.call() : anew(command);
    }

    /** What is done for others as well does not suffer from how long one of them has waited. */
    static <R> R anew(ScopedValue.CallableOp<R, RuntimeException> work) {
        return ScopedValue.where(MINE, new Patience()).call(work);
    }

    /** Outside a command nobody counts. */
    public static boolean isOver() {
        return MINE.isBound() && MINE.get().leftNanos <= 0;
    }

    /** No more than a single wait may take. */
    public static Duration left(Duration most) {
        return MINE.isBound() && MINE.get().leftNanos < most.toNanos()
                ? Duration.ofNanos(Math.max(0, MINE.get().leftNanos))
                : most;
    }

    public static void waited(long nanos) {
        if (MINE.isBound()) {
            MINE.get().leftNanos -= nanos;
        }
    }
}
