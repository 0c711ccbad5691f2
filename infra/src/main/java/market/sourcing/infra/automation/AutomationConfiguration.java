package market.sourcing.infra.automation;

import market.sourcing.domain.timer.DeliveryTimers;
import market.sourcing.domain.timer.ReturnTimers;
import market.sourcing.domain.timer.StandingTimers;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.domain.timer.TradeTimers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events set which timers. */
@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

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
}
