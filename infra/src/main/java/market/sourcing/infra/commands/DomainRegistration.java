package market.sourcing.infra.commands;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Tells the framework which aggregates and handlers there are. */
@FunctionalInterface
public interface DomainRegistration {
    void register(Configurer configurer);

    /** Commands on it wait for each other inside this process, so that those that change it rarely lose a race. */
    static DomainRegistration aggregate(Class<?> type) {
        return configurer -> Aggregates.register(configurer, type, new PatientLocks());
    }

    /**
     * Many commands read it and few change it: nobody waits. Of two changes at once the log's unique sequence lets one
     * through and the other is tried again, as it is between processes.
     */
    static DomainRegistration oftenReadAggregate(Class<?> type) {
        return configurer -> Aggregates.register(configurer, type, NullLockFactory.INSTANCE);
    }

    /** Every command passes it on its way to its handler. */
    @SuppressWarnings("resource") // it stands there as long as the bus
    static DomainRegistration beforeEvery(
            Function<Configuration, MessageHandlerInterceptor<? super CommandMessage<?>>> interceptor) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.commandBus().registerHandlerInterceptor(interceptor.apply(configuration))));
    }

    static DomainRegistration handler(Function<Configuration, Object> handler) {
        return configurer -> configurer.registerCommandHandler(handler);
    }
}
