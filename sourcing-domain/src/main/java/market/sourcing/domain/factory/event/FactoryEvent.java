package market.sourcing.domain.factory.event;

/** Everything that happens to a factory. */
public sealed interface FactoryEvent
        permits FactoryOnboarded,
                FactoryVerified,
                FactorySuspended,
                FactoryReinstated,
                FreightStated,
                ReturnRuleStated,
                PaymentTimeStated {
    String factoryId();
}
