package market.sourcing.infra.commands;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import market.sourcing.domain.shared.Actor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.slf4j.MDC;

/** Handles commands on the caller's thread, each attempt in a transaction of its own. */
public final class AxonCommands implements Commands {
    private final CommandBus bus;
    private final CommandsUnderWay underWay = new CommandsUnderWay();

    public AxonCommands(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public <R> R send(Object command, Actor actor) {
        try (var _ = underWay.enter()) {
            return handle(command, actor);
        }
    }

    private <R> R handle(Object command, Actor actor) {
        for (var retries = new Retries(); ; ) {
            try {
                return dispatch(command, actor);
            } catch (Throwable failure) {
                if (!LostRace.is(failure)) {
                    throw CommandFailure.of(failure);
                }
                retries.pauseOrGiveUp(failure);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <R> R dispatch(Object command, Actor actor) throws Throwable {
        var message = message(command, actor);
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
