package market.sourcing.infra.commands;

import java.util.Map;
import java.util.function.BooleanSupplier;
import market.sourcing.infra.eventstore.Premises;
import market.sourcing.infra.eventstore.ReadAhead;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Ends the unit of work of a command that is only tried as if it had failed, once its handler has done everything and all that it
 * has read is the newest still, as it would have to be where it is appended. Stands inside {@link AskedAfterwards}, which asks where
 * it is refused.
 *
 * @param isAnythingWritten whether the current unit of work has events to append
 */
record OnlyTried(ReadAhead log, BooleanSupplier isAnythingWritten)
        implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String TRIED = "only tried";

    /** Not among what events carry along. */
    static CommandMessage<?> tried(CommandMessage<?> command) {
        return command.andMetaData(Map.of(TRIED, true));
    }

    /** Whether the current unit of work is of a command that is only tried. */
    static boolean isUnderWay() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getMetaData().containsKey(TRIED);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        var answer = chain.proceed();
        if (isUnderWay()) {
            AskedAfterwards.mustBeNewest(log, Premises.takeAll());
            throw new WouldBeDone(isAnythingWritten.getAsBoolean());
        }
        return answer;
    }
}
