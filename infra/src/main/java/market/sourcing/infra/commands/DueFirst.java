package market.sourcing.infra.commands;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.trade.due.FallenDue;
import market.sourcing.domain.trade.due.SomethingIsDue;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Stands before every handler: no command acts as if the time had not come, because a timer was not run yet. What is asked here
 * is read in the command's own unit of work, and so stays true until it is written.
 */
record DueFirst(FallenDue due) implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String DONE = "done before";

    /** @param done for the sake of the command */
    static CommandMessage<?> after(Collection<Object> done, CommandMessage<?> command) {
        return command.andMetaData(Map.of(DONE, Set.copyOf(done)));
    }

    /** @throws SomethingIsDue when another command comes first */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        var message = unit.getMessage();
        due.mustBeNoneBefore(
                message.getPayload(), (Collection<?>) message.getMetaData().getOrDefault(DONE, Set.of()));
        return chain.proceed();
    }
}
