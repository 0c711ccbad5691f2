package market.sourcing.infra.commands;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventschema.EventType;
import market.sourcing.infra.eventschema.EventTypes;
import market.sourcing.infra.eventschema.StateType;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that shows what the write side does: it counts. */
@AggregateRoot(type = "tally")
public class Tally {
    @AggregateIdentifier
    private FactoryId id;

    private int sum;
    private static final Map<String, Integer> APPLIED = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    Tally() {}

    @SuppressWarnings("NullAway.Init") // its own event sets it
    Tally(FactoryId id, String note) {
        apply(new Opened(id.value(), note));
    }

    Tally(State state) {
        id = new FactoryId(state.id());
        sum = state.sum();
    }

    State state() {
        return new State(id.value(), sum);
    }

    /** How often an event was applied to the one with this id, in any object; counted anew from here. */
    static int appliedTo(FactoryId id) {
        var before = APPLIED.put(id.value(), 0);
        return before == null ? 0 : before;
    }

    public record State(String id, int sum) {}

    public record Open(@TargetAggregateIdentifier FactoryId id, String note) {}

    public record Add(
            @TargetAggregateIdentifier FactoryId id,
            @TargetAggregateVersion @Nullable Long expectedVersion,
            int units) {}

    public record AddThenFail(@TargetAggregateIdentifier FactoryId id, int units) {}

    public record Total(@TargetAggregateIdentifier FactoryId id) {}

    public record Opened(String id, String note) {}

    public record Added(String id, int units) {}

    static final EventSchema SCHEMA = new EventSchema(
            new EventTypes(java.util.List.of(
                    new EventType("test.Opened", "1", Opened.class), new EventType("test.Added", "1", Added.class))),
            java.util.List.of(),
            java.util.List.of(new StateType<>(
                    "tally", FactoryId.PREFIX, "tally-1", Tally.class, State.class, Tally::state, Tally::new)));

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long open(Open command) {
        if (id == null) {
            apply(new Opened(command.id().value(), command.note()));
        }
        return getVersion();
    }

    @CommandHandler
    long add(Add command) {
        if (command.units() < 0) {
            throw new Refused(RefusalCode.INVALID_VALUE, "Only up.");
        }
        for (var i = 0; i < command.units(); i++) {
            apply(new Added(id.value(), 1));
        }
        return getVersion();
    }

    @CommandHandler
    void add(AddThenFail command) {
        apply(new Added(id.value(), command.units()));
        throw new Refused(RefusalCode.INVALID_VALUE, "Too late.");
    }

    @CommandHandler
    long total(Total command) {
        return sum;
    }

    @EventSourcingHandler
    void on(Opened event) {
        id = new FactoryId(event.id());
    }

    @EventSourcingHandler
    void on(Added event) {
        sum += event.units();
        APPLIED.merge(event.id(), 1, Integer::sum);
    }

    long addOne() {
        apply(new Added(id.value(), 1));
        return getVersion();
    }

    int sum() {
        return sum;
    }
}
