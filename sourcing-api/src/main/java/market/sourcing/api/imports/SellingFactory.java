package market.sourcing.api.imports;

import java.util.Map;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.factory.profile.FactoryProfile;
import market.sourcing.projections.factory.profile.FactoryState;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import org.springframework.stereotype.Component;

/**
 * Tells a wrong factory before a file is sent in for it. The rule itself holds when each order is written down: this look
 * at the read model only spares the sender a report of nothing but refusals.
 */
@Component
final class SellingFactory {
    private final FindFactoryHandler factories;

    SellingFactory(FindFactoryHandler factories) {
        this.factories = factories;
    }

    /** @throws Refused {@link RefusalCode#FACTORY_UNKNOWN}, {@link RefusalCode#FACTORY_NOT_VERIFIED}, {@link RefusalCode#FACTORY_SUSPENDED} */
    void requireTrading(FactoryId factory) {
        var state = factories
                .handle(new FindFactory(factory.value()))
                .map(FactoryProfile::state)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, factory.value()));
        switch (state) {
            case VERIFIED -> {}
            case SUSPENDED -> throw refused(RefusalCode.FACTORY_SUSPENDED, factory, "The factory is suspended.");
            case ONBOARDED -> throw refused(RefusalCode.FACTORY_NOT_VERIFIED, factory, "The factory is not verified.");
        }
    }

    private static Refused refused(RefusalCode code, FactoryId factory, String sentence) {
        return new Refused(code, sentence, Map.of("id", factory.value()));
    }
}
