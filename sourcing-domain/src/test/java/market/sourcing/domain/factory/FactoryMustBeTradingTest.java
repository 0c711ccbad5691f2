package market.sourcing.domain.factory;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_NOT_VERIFIED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class FactoryMustBeTradingTest {

    @Test
    void a_verified_factory_trades_and_no_other() {
        var verified = new FactoryState.Verified();
        assertThatCode(() -> FactoryMustBeTrading.check(FACTORY, verified)).doesNotThrowAnyException();
        isRefused(
                FACTORY_NOT_VERIFIED,
                () -> FactoryMustBeTrading.check(FACTORY, new FactoryState.AwaitingVerification()));
        isRefused(FACTORY_SUSPENDED, () -> FactoryMustBeTrading.check(FACTORY, new FactoryState.Suspended(verified)));
    }
}
