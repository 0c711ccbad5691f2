package market.sourcing.projections.standing.returns;

import static market.sourcing.domain.standing.ReturnsVerdict.FINE;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_DISPUTES;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.domain.standing.ReturnsVerdict;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactoryReturnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new FactoryReturnsProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    private FactoryReturns after(LocalDate day, ReturnsVerdict before, ReturnsVerdict verdict) {
        market.returnsJudged(Market.FACTORY, day, before, verdict);
        engine.apply(market.take());
        return new FindFactoryReturnsHandler(engine)
                .handle(new FindFactoryReturns(Market.FACTORY))
                .orElseThrow();
    }

    @Test
    void what_is_said_against_a_factory_is_said_from_the_first_day_on_until_it_is_fine() {
        assertThat(after(DAY, FINE, FINE).since()).isNull();
        var first = Instant.parse("2026-02-02T00:00:00Z");
        assertThat(after(DAY.plusDays(1), FINE, TOO_MANY_RETURNS).since()).isEqualTo(first);
        var disputed = after(DAY.plusDays(2), TOO_MANY_RETURNS, TOO_MANY_DISPUTES);
        assertThat(disputed.since()).isEqualTo(first);
        assertThat(disputed.verdict()).isEqualTo("TOO_MANY_DISPUTES");
        assertThat(disputed.judgement().lastDay()).isEqualTo(DAY.plusDays(2));
        assertThat(disputed.judgement().disputed()).isEqualTo(3);
        assertThat(after(DAY.plusDays(3), TOO_MANY_DISPUTES, FINE).since()).isNull();
    }

    @Test
    void of_a_factory_that_was_never_judged_nothing_is_said() {
        assertThat(new FindFactoryReturnsHandler(engine).handle(new FindFactoryReturns("factory-2")))
                .isEmpty();
    }
}
