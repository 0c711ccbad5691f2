package market.sourcing.api.metering;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Runs something when an answer that is sent bit by bit has ended, however it did. */
record AtItsEnd(Runnable task) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
        task.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Its completion follows.
    }

    @Override
    public void onError(AsyncEvent event) {
        // Its completion follows.
    }

    /** The listener does not stay with a request that goes on elsewhere. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
