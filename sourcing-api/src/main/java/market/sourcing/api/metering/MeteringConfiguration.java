package market.sourcing.api.metering;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Counts what comes in before anybody may refuse it. */
@Configuration(proxyBeanMethods = false)
class MeteringConfiguration {
    @Bean
    FilterRegistrationBean<RequestTimes> requestTimes(MeterRegistry registry) {
        var registration = new FilterRegistrationBean<>(new RequestTimes(registry));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
