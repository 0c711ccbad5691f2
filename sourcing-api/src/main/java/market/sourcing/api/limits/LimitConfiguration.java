package market.sourcing.api.limits;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Optional;
import market.sourcing.api.problem.Problems;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the limits in their places: sizes and addresses before everything, accounts inside the security chains that know them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitProperties.class, RateProperties.class})
class LimitConfiguration {
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(LimitProperties limits, Problems problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(limits, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HeaderLimits> headerLimits(Problems problems) {
        var registration = new FilterRegistrationBean<>(new HeaderLimits(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
        return registration;
    }

    @Bean
    Rates rates(RateProperties properties, Environment environment) {
        return new Rates(
                properties, environment.getProperty("spring.datasource.url", "").isEmpty());
    }

    @Bean
    FilterRegistrationBean<AddressRates> addressRates(Rates rates, Problems problems) {
        var registration = new FilterRegistrationBean<>(new AddressRates(rates, Duration.ofSeconds(1), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    RequestRates requestRates(Rates rates, Problems problems) {
        return new RequestRates(rates.accountPerSecond(), rates.properties().rememberedClients(), problems);
    }

    @Bean
    TokenRates tokenRates(RateProperties rates, Problems problems) {
        return new TokenRates(rates, problems);
    }

    /** A person has a few bodies under way, an office that shares an address some dozens. */
    @Bean
    BodyCount bodiesOfAddress(@Value("${sourcing.limits.bodies-per-address:200}") int most, Problems problems) {
        return new BodyCount(most, request -> Optional.of(ClientAddress.of(request)), problems);
    }

    @Bean
    FilterRegistrationBean<BodyCount> bodiesOfAddressFirst(@Qualifier("bodiesOfAddress") BodyCount bodies) {
        var registration = new FilterRegistrationBean<>(bodies);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return registration;
    }

    @Bean
    BodyCount bodiesOfAccount(@Value("${sourcing.limits.bodies-per-account:100}") int most, Problems problems) {
        return new BodyCount(most, _ -> SignedIn.account(), problems);
    }

    @Bean
    FilterRegistrationBean<BodyCount> bodiesOfAccountOnlyInTheChain(@Qualifier("bodiesOfAccount") BodyCount bodies) {
        return notByItself(new FilterRegistrationBean<>(bodies));
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
