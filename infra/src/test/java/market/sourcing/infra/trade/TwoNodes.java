package market.sourcing.infra.trade;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Contended;
import market.sourcing.infra.commands.DomainConfiguration;
import market.sourcing.infra.commands.DomainRegistration;
import market.sourcing.infra.commands.Tried;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.testing.TestLog;
import market.sourcing.projections.view.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Two nodes of the marketplace over one database. */
public final class TwoNodes implements AutoCloseable {
    public static final Actor OPERATOR = new Actor(new AccountId("account-operator"), Set.of(Role.OPERATOR));
    public static final Actor BUYER = new Actor(new AccountId("account-buyer"), Set.of(Role.BUYER));
    private static final int BATCH = 500;

    private final Meanwhile meanwhile = new Meanwhile();
    private final TestLog one = TestLog.open(
            EventSchema.ofSourcing(),
            Stream.concat(DomainConfiguration.ALL.stream(), Stream.of(meanwhile))
                    .toArray(DomainRegistration[]::new));
    private final TestLog other = TestLog.on(
            one.database(), EventSchema.ofSourcing(), DomainConfiguration.ALL.toArray(DomainRegistration[]::new));

    public TestLog log() {
        return one;
    }

    public TestLog otherLog() {
        return other;
    }

    /** Through the first node, while the other does something after it has decided and before it has written. */
    public <R> R send(Object command, Actor actor, Runnable elsewhere) {
        meanwhile.happens(elsewhere);
        return send(0, command, actor);
    }

    /** Only tried, through the first node, while the other does something after it would have decided. */
    Tried tried(Object command, Actor actor, Runnable elsewhere) {
        meanwhile.happens(elsewhere);
        return one.trials().tried(command, actor);
    }

    /** Through one node or the other, by any number; again for as long as others are in the way. */
    public <R> R send(int node, Object command, Actor actor) {
        var commands = (node % 2 == 0 ? one : other).commands();
        while (true) {
            try {
                return commands.send(command, actor);
            } catch (Contended nothingWritten) {
                Thread.onSpinWait();
            }
        }
    }

    /** The same at once through both nodes; what each got. */
    public <R> List<R> atOnce(int times, IntFunction<R> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, times)
                    .<Callable<R>>mapToObj(number -> () -> work.apply(number))
                    .toList();
            var got = new ArrayList<R>();
            for (var one : threads.invokeAll(all)) {
                got.add(one.get());
            }
            return got;
        }
    }

    /** The whole log in position order, once all of it has its position. */
    public List<Recorded> events() {
        return events(0);
    }

    /** The same from a position on. */
    List<Recorded> events(long from) {
        var all = new ArrayList<Recorded>();
        await().until(() -> {
            one.store().read(from + all.size() - 1, BATCH).forEach(event -> all.add(recorded(event)));
            return from + all.size() == count();
        });
        return all;
    }

    private static Recorded recorded(TrackedEventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> domain)) {
            throw new IllegalStateException("Not of an aggregate: " + event);
        }
        return new Recorded(
                event.getPayload(),
                domain.getSequenceNumber(),
                event.trackingToken().position().orElseThrow(),
                event.getTimestamp());
    }

    private long count() {
        return one.jdbc()
                .queryForList("select count(*) from domain_event", Long.class)
                .getFirst();
    }

    @Override
    public void close() {
        other.close();
        one.close();
    }
}
