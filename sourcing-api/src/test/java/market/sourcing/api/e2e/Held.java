package market.sourcing.api.e2e;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.rehearsal.Findings;
import market.sourcing.domain.rehearsal.Rehearsal;

/** A rehearsal that goes on only when it is let go, so that others wait for it. */
final class Held implements Rehearsal {
    private record Nothing() implements Findings {}

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public Set<Class<?>> reads() {
        return Set.of(FactoryOnboarded.class);
    }

    @Override
    public void note(Object event) {
        reached.countDown();
        await(letGo);
    }

    @Override
    public Findings findings(Instant asOf) {
        return new Nothing();
    }

    void awaitReached() {
        await(reached);
    }

    void letGo() {
        letGo.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
