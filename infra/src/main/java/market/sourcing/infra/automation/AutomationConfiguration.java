package market.sourcing.infra.automation;

import market.sourcing.domain.WriteModel;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import market.sourcing.infra.pools.Unjudged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What happens by itself, and when. */
@Configuration(proxyBeanMethods = false)
@Import(TimedAutomations.class)
class AutomationConfiguration {
    /** With the ticker, after what commands need has started. */
    private static final int LATE = 100;

    @Bean
    TimerRule timers() {
        return WriteModel::timersAfter;
    }

    @Bean
    LoopLifecycle flags(WhenClaimIsUnusualThenCaseIsFlagged flagging) {
        return new LoopLifecycle(new Loop("flags", flagging::tell), LATE);
    }

    @Bean
    LoopLifecycle poolJudging(WhenListingMovesThenItEntersAndLeavesPools judging, Unjudged unjudged) {
        var loop = new Loop("pool-judging", judging::judge);
        unjudged.whenThereIsMore(loop::ring);
        return new LoopLifecycle(loop, LATE);
    }
}
