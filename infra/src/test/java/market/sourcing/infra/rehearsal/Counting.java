package market.sourcing.infra.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import market.sourcing.domain.rehearsal.Findings;
import market.sourcing.domain.rehearsal.Rehearsal;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventschema.EventType;
import market.sourcing.infra.eventschema.EventTypes;

/** Finds out which numbers there are; waits before one of them until it may go on. */
final class Counting implements Rehearsal {
    record Counted(int number) {}

    record Unrelated(int number) {}

    record Numbers(List<Integer> all, Instant asOf) implements Findings {
        Numbers {
            all = List.copyOf(all);
        }
    }

    static final EventSchema SCHEMA = new EventSchema(
            new EventTypes(List.of(
                    new EventType("test.Counted", "1", Counted.class),
                    new EventType("test.Unrelated", "1", Unrelated.class))),
            List.of());

    private static final int NEVER = -1;

    private final int waitsBefore;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final List<Integer> numbers = new ArrayList<>();

    private Counting(int waitsBefore) {
        this.waitsBefore = waitsBefore;
    }

    static Counting all() {
        return new Counting(NEVER);
    }

    static Counting waitingBefore(int number) {
        return new Counting(number);
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(Counted.class);
    }

    @Override
    public void note(Object event) {
        int number = ((Counted) event).number();
        if (number == waitsBefore) {
            reached.countDown();
            await(mayGoOn);
        }
        numbers.add(number);
    }

    @Override
    public Findings findings(Instant asOf) {
        return new Numbers(numbers, asOf);
    }

    void awaitWaiting() {
        await(reached);
    }

    void goOn() {
        mayGoOn.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException(new TimeoutException("nobody came"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
