package market.sourcing.infra.commands;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import market.sourcing.domain.shared.LoadsTogether;
import market.sourcing.infra.eventstore.CallersTransaction;
import market.sourcing.infra.eventstore.Premises;
import market.sourcing.infra.eventstore.ReadAhead;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.axonframework.modelling.command.RepositoryProvider;
import org.jspecify.annotations.Nullable;

/**
 * Loads an aggregate from what was kept of it and the events that have come since, so that it is as fresh as the log, whatever
 * other nodes do; where these may be asked for afterwards, from what was kept alone. Tells a stale version before the command is looked at; the framework's own would let the handler answer
 * first. An aggregate that is not there is an ordinary answer here, not a warning in the application's log.
 */
final class StrictRepository<T> extends EventSourcingRepository<T> implements LoadsTogether {
    private static final long NONE = -1;
    private static final String SNAPSHOT_OF = "snapshot of ";

    private final EventStore eventStore;
    private final ReadAhead readAhead;
    private final RepositoryProvider repositories;
    private final LockFactory locks;
    private final KeptAggregates kept;

    StrictRepository(
            Builder<T> builder,
            EventStore eventStore,
            ReadAhead readAhead,
            RepositoryProvider repositories,
            LockFactory locks,
            KeptAggregates kept) {
        super(builder);
        this.eventStore = eventStore;
        this.readAhead = readAhead;
        this.repositories = repositories;
        this.locks = locks;
        this.kept = kept;
    }

    /** Locks all of them before it reads any: what is read is what is there when the last lock is held. */
    @Override
    public SortedSet<String> prepare(SortedSet<String> ids) {
        var unit = CurrentUnitOfWork.get();
        var there = new TreeSet<String>();
        var lastKnown = new TreeMap<String, Long>();
        for (var id : ids) {
            if (managedAggregates(unit).containsKey(id)) {
                there.add(id);
            } else {
                var lock = locks.obtainLock(id);
                unit.root().onCleanup(ended -> lock.release());
                lastKnown.put(
                        id,
                        CallersTransaction.isOpen() ? NONE : kept.version(id).orElse(NONE));
            }
        }
        lastKnown.entrySet().stream()
                .filter(known -> known.getValue() > NONE)
                .map(Map.Entry::getKey)
                .forEach(there::add);
        if (AskedAfterwards.isAllowed()) {
            lastKnown.values().removeIf(version -> version > NONE);
        }
        if (!lastKnown.isEmpty()) {
            there.addAll(readAhead.readAhead(lastKnown));
        }
        ids.stream().filter(id -> !there.contains(id)).forEach(id -> Premises.note(id, Premises.NOT_THERE));
        return there;
    }

    @Override
    public boolean isTakenForNew(String id) {
        var unit = CurrentUnitOfWork.get();
        if (!AskedAfterwards.isAllowed() || managedAggregates(unit).containsKey(id)) {
            return false;
        }
        // Whoever has it may be about to make it.
        var lock = locks.obtainLock(id);
        unit.root().onCleanup(ended -> lock.release());
        if (kept.version(id).isPresent()) {
            return false;
        }
        AskedAfterwards.take(id, Premises.NOT_THERE);
        Premises.note(id, Premises.NOT_THERE);
        return true;
    }

    @Override
    public LockAwareAggregate<T, EventSourcedAggregate<T>> load(String id, @Nullable Long expectedVersion) {
        var managed = managedAggregates(CurrentUnitOfWork.get());
        if (!managed.containsKey(id)) {
            managed.put(id, read(id, expectedVersion));
        }
        return super.load(id, expectedVersion);
    }

    /** Whatever comes of it, what is decided rests on it. */
    private LockAwareAggregate<T, EventSourcedAggregate<T>> read(String id, @Nullable Long expectedVersion) {
        try {
            var aggregate = doLoad(id, expectedVersion);
            Premises.note(id, aggregate.version());
            return aggregate;
        } catch (AggregateNotFoundException notThere) {
            // Also when all that there was is settled as void.
            Premises.note(id, eventStore.lastSequenceNumberFor(id).orElse(Premises.NOT_THERE));
            throw notThere;
        }
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        var before = takeKept(id);
        if (CallersTransaction.isOpen()) {
            return super.doLoadWithLock(id, expectedVersion);
        }
        var aggregate = before == null ? super.doLoadWithLock(id, expectedVersion) : continued(id, before);
        keepAfterwards(aggregate, before == null ? snapshotOf(id) : before.version());
        return aggregate;
    }

    /** Nothing where it was kept last as another aggregate that lives by the same events. */
    private KeptAggregates.@Nullable Kept takeKept(String id) {
        var last = kept.take(id);
        return last != null && getAggregateType().isInstance(last.root()) ? last : null;
    }

    /** Notes the snapshot that a life is taken up from, so that nobody writes it again. */
    @Override
    protected DomainEventStream readEvents(String id) {
        var life = super.readEvents(id);
        if (life.hasNext() && getAggregateType().isInstance(life.peek().getPayload())) {
            CurrentUnitOfWork.get()
                    .resources()
                    .put(SNAPSHOT_OF + id, life.peek().getSequenceNumber());
        }
        return life;
    }

    private static long snapshotOf(String id) {
        return CurrentUnitOfWork.get().getOrDefaultResource(SNAPSHOT_OF + id, NONE);
    }

    private EventSourcedAggregate<T> continued(String id, KeptAggregates.Kept before) {
        if (AskedAfterwards.isAllowed()) {
            AskedAfterwards.take(id, before.version());
            return asKept(before);
        }
        var since = eventStore.readEvents(id, before.version() + 1);
        if (since.hasNext() && getAggregateType().isInstance(since.peek().getPayload())) {
            return super.doLoadWithLock(id, null);
        }
        var aggregate = asKept(before);
        // There may be numbers without effect.
        if (since.getLastSequenceNumber() != null) {
            aggregate.initializeState(since);
        }
        return aggregate;
    }

    private EventSourcedAggregate<T> asKept(KeptAggregates.Kept before) {
        return EventSourcedAggregate.reconstruct(
                getAggregateType().cast(before.root()),
                aggregateModel(),
                before.version(),
                false,
                eventStore,
                repositories,
                NoSnapshotTriggerDefinition.TRIGGER);
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factory) throws Exception {
        var created = super.doCreateNewForLock(factory);
        var unit = CurrentUnitOfWork.get();
        if (unit.isRoot() && !CallersTransaction.isOpen()) {
            unit.afterCommit(ended -> keep(created, NONE));
        }
        return created;
    }

    /** A unit that rolls back may leave any state behind of what it has changed: that is forgotten. */
    private void keepAfterwards(EventSourcedAggregate<T> aggregate, long known) {
        var unit = CurrentUnitOfWork.get();
        if (unit.isRoot()) {
            var loaded = aggregate.version();
            unit.afterCommit(ended -> keep(aggregate, known));
            unit.onRollback(ended -> {
                if (loaded.equals(aggregate.version())) {
                    keep(aggregate, known);
                }
            });
        }
    }

    private void keep(EventSourcedAggregate<T> aggregate, long known) {
        var id = aggregate.identifierAsString();
        if (SnapshotPace.isDue(aggregate.getAggregateRoot(), known, aggregate.version())) {
            eventStore.storeSnapshot(new GenericDomainEventMessage<>(
                    aggregate.type(), id, aggregate.version(), aggregate.getAggregateRoot()));
        }
        kept.keep(id, new KeptAggregates.Kept(aggregate.getAggregateRoot(), aggregate.version()));
    }

    @Override
    protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
        if (expectedVersion != null && !expectedVersion.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(
                    aggregate.identifierAsString(), expectedVersion, aggregate.version());
        }
    }
}
