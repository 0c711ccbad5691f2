package market.sourcing.infra.commands;

import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Tells a stale version before the command is looked at; the framework's own would let the handler answer first. An
 * aggregate that is not there is an ordinary answer here, not a warning in the application's log.
 */
final class StrictRepository<T> extends EventSourcingRepository<T> {
    StrictRepository(Builder<T> builder) {
        super(builder);
    }

    static <T> Builder<T> of(Class<T> type) {
        return new Builder<>(type);
    }

    @Override
    public LockAwareAggregate<T, EventSourcedAggregate<T>> load(String id, @Nullable Long expectedVersion) {
        var managed = managedAggregates(CurrentUnitOfWork.get());
        if (!managed.containsKey(id)) {
            managed.put(id, doLoad(id, expectedVersion));
        }
        return super.load(id, expectedVersion);
    }

    @Override
    protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
        if (expectedVersion != null && !expectedVersion.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(
                    aggregate.identifierAsString(), expectedVersion, aggregate.version());
        }
    }

    static final class Builder<T> extends EventSourcingRepository.Builder<T> {
        private Builder(Class<T> type) {
            super(type);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <R extends EventSourcingRepository<T>> R build() {
            return (R) new StrictRepository<>(this);
        }
    }
}
