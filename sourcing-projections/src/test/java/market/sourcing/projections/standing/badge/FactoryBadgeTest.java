package market.sourcing.projections.standing.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactoryBadgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new FactoryBadgeProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    private FactoryBadge after(LocalDate day, BadgeVerdict verdict) {
        market.judged(Market.FACTORY, day, verdict);
        engine.apply(market.take());
        return new FindBadgeHandler(engine)
                .handle(new FindBadge(Market.FACTORY))
                .orElseThrow();
    }

    @Test
    void it_is_held_from_the_day_it_was_earned_until_it_is_lost() {
        assertThat(after(DAY, BadgeVerdict.NOT_EARNED).isHeld()).isFalse();
        var earned = Instant.parse("2026-02-02T00:00:00Z");
        assertThat(after(DAY.plusDays(1), BadgeVerdict.EARNED).since()).isEqualTo(earned);
        var kept = after(DAY.plusDays(2), BadgeVerdict.KEPT);
        assertThat(kept.since()).isEqualTo(earned);
        assertThat(kept.judgement().lastDay()).isEqualTo(DAY.plusDays(2));
        assertThat(kept.judgement().scanned()).isEqualTo(20);
        assertThat(after(DAY.plusDays(3), BadgeVerdict.LOST).since()).isNull();
    }

    @Test
    void a_factory_that_was_never_judged_has_none() {
        assertThat(new FindBadgeHandler(engine).handle(new FindBadge("factory-2")))
                .isEmpty();
    }
}
