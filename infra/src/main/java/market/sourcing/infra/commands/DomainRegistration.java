package market.sourcing.infra.commands;

import org.axonframework.config.Configurer;

/** Tells the framework which aggregates and handlers there are. */
@FunctionalInterface
public interface DomainRegistration {
    void register(Configurer configurer);

    /** An aggregate whose commands its own methods handle, or that handlers load. */
    static DomainRegistration aggregate(Class<?> type) {
        return configurer -> Aggregates.register(configurer, type);
    }
}
