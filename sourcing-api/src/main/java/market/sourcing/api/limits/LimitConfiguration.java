package market.sourcing.api.limits;

import jakarta.servlet.Filter;
import java.util.Objects;
import market.sourcing.api.problem.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the limits in their places: sizes before everything, rates inside the security chains that know the caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {
    private static final int OF_A_BENCHMARK = 10_000;
    private static final int OF_A_PERSON = 100;
    private static final int OF_A_SERVICE = 200;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(LimitProperties limits, Problems problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(limits, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    RequestRates requestRates(LimitProperties limits, Environment environment, Problems problems) {
        var trial = environment.getProperty("spring.datasource.url", "").isEmpty();
        return new RequestRates(
                Objects.requireNonNullElse(limits.anonymousPerSecond(), trial ? OF_A_BENCHMARK : OF_A_PERSON),
                Objects.requireNonNullElse(limits.accountPerSecond(), trial ? OF_A_BENCHMARK : OF_A_SERVICE),
                limits.rememberedClients(),
                problems);
    }

    @Bean
    TokenRates tokenRates(LimitProperties limits, Problems problems) {
        return new TokenRates(limits, problems);
    }

    /** The rates are part of security chains; the server must not run them a second time by itself. */
    @Bean
    FilterRegistrationBean<RequestRates> requestRatesOnlyInTheChain(RequestRates rates) {
        return notByItself(new FilterRegistrationBean<>(rates));
    }

    @Bean
    FilterRegistrationBean<TokenRates> tokenRatesOnlyInTheChain(TokenRates rates) {
        return notByItself(new FilterRegistrationBean<>(rates));
    }

    private static <F extends Filter> FilterRegistrationBean<F> notByItself(FilterRegistrationBean<F> registration) {
        registration.setEnabled(false);
        return registration;
    }
}
