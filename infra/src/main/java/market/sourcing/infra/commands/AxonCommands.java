package market.sourcing.infra.commands;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.due.SomethingIsDue;
import market.sourcing.infra.eventstore.CallersTransaction;
import market.sourcing.infra.eventstore.Patience;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Handles commands on the caller's thread, each attempt in a transaction of its own. */
public final class AxonCommands implements Commands, Trials {
    private static final Logger LOG = LoggerFactory.getLogger(AxonCommands.class);

    private final CommandBus bus;
    private final CommandsUnderWay underWay = new CommandsUnderWay();

    public AxonCommands(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public <R> R send(Object command, Actor actor) {
        try (var _ = underWay.enter()) {
            return Patience.during(() -> inTurn(message(command, actor)));
        }
    }

    @Override
    public Tried tried(Object command, Actor actor) {
        if (CallersTransaction.isOpen()) {
            throw new IllegalStateException("What is tried in a caller's transaction would stay in it.");
        }
        try (var _ = underWay.enter()) {
            Patience.<Object>during(() -> inTurn(OnlyTried.tried(message(command, actor))));
            throw new IllegalStateException("What was tried was done: " + command);
        } catch (WouldBeDone end) {
            return end.told();
        } catch (Refused refusal) {
            return Tried.refused(refusal);
        }
    }

    /** What has fallen due before is done first, each in a transaction of its own: it stays done whatever comes of the command. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <R> R inTurn(CommandMessage<?> command) {
        for (var done = new ArrayList<Object>(); ; ) {
            try {
                return handle(DueFirst.after(done, command));
            } catch (SomethingIsDue before) {
                doFirst(before.command());
                done.add(before.command());
            }
        }
    }

    private void doFirst(Object due) {
        try {
            this.<Object>inTurn(message(due, Platform.ACTOR));
        } catch (Refused cameToNothing) {
            // As when its timer is run. Whoever comes after it is not to blame.
            LOG.warn("What fell due was refused: {}", due, cameToNothing);
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <R> R handle(CommandMessage<?> command) {
        var attempt = command;
        for (var retries = new Retries(); ; ) {
            try {
                return dispatch(attempt);
            } catch (Throwable failure) {
                if (!LostRace.is(failure)) {
                    throw CommandFailure.of(failure);
                }
                if (CallersTransaction.isOpen()) {
                    // Nothing can be done in it any more: who opened it may begin anew.
                    throw new Contended(failure);
                }
                retries.pauseOrGiveUp(failure);
                attempt = AskedAfterwards.askingFirst(command);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <R> R dispatch(CommandMessage<?> message) throws Throwable {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(message, (sent, result) -> answer.set(result));
        var result = answer.get();
        if (result.isExceptional()) {
            throw result.exceptionResult();
        }
        return (R) result.getPayload();
    }

    private static CommandMessage<Object> message(Object command, Actor actor) {
        var message = GenericCommandMessage.asCommandMessage(command);
        var trace = MDC.get("traceId");
        return message.withMetaData(Map.of(
                EventMetaData.ACTOR,
                actor.account().value(),
                EventMetaData.TRACE,
                trace == null ? message.getIdentifier() : trace));
    }
}
