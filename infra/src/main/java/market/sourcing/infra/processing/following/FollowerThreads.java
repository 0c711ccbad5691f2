package market.sourcing.infra.processing.following;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import market.sourcing.infra.loops.EndOfProcess;
import org.jspecify.annotations.Nullable;

/** What followers run on. A lack of memory that a task ended with would be kept in its future, which nobody looks at. */
class FollowerThreads extends ScheduledThreadPoolExecutor {
    FollowerThreads(int threads, ThreadFactory factory) {
        // A stream of a stopped engine may still be told of new events; whoever tells it must not suffer for it.
        super(threads, factory, new DiscardPolicy());
        setRemoveOnCancelPolicy(true);
    }

    @Override
    protected final void afterExecute(Runnable task, @Nullable Throwable failure) {
        if (task instanceof Future<?> ended && ended.state() == Future.State.FAILED) {
            EndOfProcess.whenOutOfMemory(ended.exceptionNow());
        }
    }
}
