package market.sourcing.domain.factory;

import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** A factory that may publish and sell. */
public final class TradingFactory {
    private TradingFactory() {}

    /**
     * @throws Refused {@link RefusalCode#FACTORY_UNKNOWN}, {@link RefusalCode#FACTORY_NOT_VERIFIED},
     *     {@link RefusalCode#FACTORY_SUSPENDED}
     */
    public static Aggregate<Factory> of(Repository<Factory> factories, FactoryId id) {
        var factory = Loading.known(factories, id.value(), RefusalCode.FACTORY_UNKNOWN);
        factory.execute(Factory::mustBeTrading);
        return factory;
    }
}
