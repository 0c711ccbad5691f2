package market.sourcing.projections.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReturnRuleProjectorTest {
    private static final String ID = Market.FACTORY;

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new ReturnRuleProjector());
    private final ReturnRulesHandler handler = new ReturnRulesHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private FactoryReturnRule read(@Nullable String name) {
        engine.apply(market.take());
        return handler.handle(new FindReturnRule(ID, name)).orElseThrow();
    }

    private static long window(FactoryReturnRule rule) {
        return Objects.requireNonNull(rule.stated()).terms().noReasonHours();
    }

    @Test
    void a_factory_that_states_nothing_has_none_but_has_a_version() {
        market.onboarded(ID);
        market.verified(ID);
        assertThat(read(null)).isEqualTo(new FactoryReturnRule(ID, 1, null));
    }

    @Test
    void the_latest_binds_and_the_others_stay_under_their_names() {
        market.onboarded(ID);
        market.returns().stated(ID, "own-returns-1", 200);
        market.returns().stated(ID, "own-returns-2", 300);
        market.suspended(ID);
        var latest = read(null);
        assertThat(latest.version()).isEqualTo(3);
        assertThat(window(latest)).isEqualTo(300);
        assertThat(window(read("own-returns-1"))).isEqualTo(200);
        assertThat(window(read("own-returns-2"))).isEqualTo(300);
        assertThat(handler.handle(new FindReturnRule(ID, "own-returns-3"))).isEmpty();
        assertThat(handler.handle(new FindReturnRule("factory-2", "own-returns-1")))
                .isEmpty();
    }
}
