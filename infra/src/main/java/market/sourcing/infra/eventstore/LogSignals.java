package market.sourcing.infra.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Inside this process: tells the sequencer of a commit, and readers of a new head. */
public final class LogSignals {
    private final List<Runnable> commits = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> heads = new CopyOnWriteArrayList<>();

    public void onCommit(Runnable listener) {
        commits.add(listener);
    }

    public void onHead(LongConsumer listener) {
        heads.add(listener);
    }

    /** Events were committed and have no positions yet. */
    public void committed() {
        commits.forEach(Runnable::run);
    }

    /** Every position up to this one is given. */
    public void numberedUpTo(long head) {
        heads.forEach(listener -> listener.accept(head));
    }
}
