package market.sourcing.infra.automation;

import market.sourcing.domain.timer.DeliveryTimers;
import market.sourcing.domain.timer.ReturnTimers;
import market.sourcing.domain.timer.StandingTimers;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.domain.timer.TradeTimers;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which events set which timers. */
@Configuration(proxyBeanMethods = false)
@Import(TimedAutomations.class)
class AutomationConfiguration {
    /** With the ticker, after what commands need has started. */
    private static final int LATE = 100;

    @Bean
    TimerRule tradeTimers() {
        return new TradeTimers();
    }

    @Bean
    TimerRule returnTimers() {
        return new ReturnTimers();
    }

    @Bean
    TimerRule deliveryTimers() {
        return new DeliveryTimers();
    }

    @Bean
    TimerRule standingTimers() {
        return new StandingTimers();
    }

    @Bean
    LoopLifecycle flags(WhenClaimIsUnusualThenCaseIsFlagged flagging) {
        return new LoopLifecycle(new Loop("flags", flagging::tell), LATE);
    }
}
