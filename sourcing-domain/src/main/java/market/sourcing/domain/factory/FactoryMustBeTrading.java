package market.sourcing.domain.factory;

import java.util.Map;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Only a verified factory that is not suspended publishes and sells. */
final class FactoryMustBeTrading {
    private FactoryMustBeTrading() {}

    static void check(FactoryId factory, FactoryState state) {
        switch (state) {
            case FactoryState.AwaitingVerification _ ->
                throw refused(RefusalCode.FACTORY_NOT_VERIFIED, "The factory is not verified yet.", factory);
            case FactoryState.Suspended _ ->
                throw refused(RefusalCode.FACTORY_SUSPENDED, "The factory is suspended.", factory);
            case FactoryState.Verified _ -> {}
        }
    }

    private static Refused refused(RefusalCode code, String sentence, FactoryId factory) {
        return new Refused(code, sentence, Map.of("factoryId", factory.value()));
    }
}
