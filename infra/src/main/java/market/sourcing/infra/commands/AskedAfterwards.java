package market.sourcing.infra.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.infra.eventstore.CallersTransaction;
import market.sourcing.infra.eventstore.Premises;
import market.sourcing.infra.eventstore.ReadAhead;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Lets a command be decided on what this node has kept, without asking the log first whether something newer has come. Events are
 * appended only while all that was read is the newest still ({@link Premises}); a command that appends nothing, or is refused,
 * asks at its end. Where something newer has come the race is lost, and the command is tried again, asking first.
 */
record AskedAfterwards(ReadAhead log, Trust trust) implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String ASKING_FIRST = "asking first";
    private static final String TAKEN = "versions taken without asking";

    /** The same command after a lost race. */
    static CommandMessage<?> askingFirst(CommandMessage<?> command) {
        return command.andMetaData(Map.of(ASKING_FIRST, true));
    }

    /** Whether the current unit of work takes what is kept as it is. */
    static boolean isAllowed() {
        return taken(CurrentUnitOfWork.get()).isPresent();
    }

    /** Without effect where it is not allowed. */
    static void take(String aggregate, long version) {
        taken(CurrentUnitOfWork.get()).ifPresent(taken -> taken.putIfAbsent(aggregate, version));
    }

    private static Optional<Map<String, Long>> taken(UnitOfWork<?> unit) {
        return Optional.ofNullable(unit.root().getResource(TAKEN));
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        if (!unit.isRoot()
                || CallersTransaction.isOpen()
                || !trust.isGiven()
                || unit.getMessage().getMetaData().containsKey(ASKING_FIRST)) {
            return chain.proceed();
        }
        unit.resources().put(TAKEN, new HashMap<String, Long>());
        // Events are appended before that, with their premises.
        unit.onCommit(this::ask);
        unit.onRollback(this::notice);
        try {
            return chain.proceed();
        } catch (Exception refusal) {
            ask(unit);
            throw refusal;
        }
    }

    private void ask(UnitOfWork<?> unit) {
        var unasked = taken(unit).orElse(Map.of());
        if (Premises.areUnchecked() && !unasked.isEmpty()) {
            mustBeNewest(log, unasked);
        }
    }

    /** Loses the race when something newer has come of what was read. */
    static void mustBeNewest(ReadAhead log, Map<String, Long> read) {
        var changed = log.readAhead(read);
        if (!changed.isEmpty()) {
            throw changed.stream().allMatch(id -> read.getOrDefault(id, Premises.NOT_THERE) == Premises.NOT_THERE)
                    ? new AggregateStreamCreationException("There is one of " + changed + " already.")
                    : new ConcurrencyException("Newer events of " + changed + " came from elsewhere.");
        }
    }

    /** That a thing was not new tells of a client who repeats himself, and nothing of other nodes. */
    private void notice(UnitOfWork<?> unit) {
        var result = unit.getExecutionResult();
        if (result.isExceptionResult()
                && LostRace.is(result.getExceptionResult())
                && !LostRace.isForAnId(result.getExceptionResult())) {
            trust.isLost();
        }
    }
}
