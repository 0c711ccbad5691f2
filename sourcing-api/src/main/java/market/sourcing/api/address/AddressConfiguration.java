package market.sourcing.api.address;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts addresses right before anything counts by them or writes them down. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    @Bean
    FilterRegistrationBean<AddressFilter> addresses(
            PublicAddress address, @Value("${sourcing.trusted-proxies:}") List<String> proxies) {
        var registration = new FilterRegistrationBean<>(new AddressFilter(new TrustedProxies(proxies), address));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The server makes the session's cookie by the connection it has, which behind a proxy is not the client's. */
    @Bean
    ServletContextInitializer sessionCookie(PublicAddress address) {
        return servlet -> address.configured()
                .filter(root -> root.getScheme().equals("https"))
                .ifPresent(_ -> servlet.getSessionCookieConfig().setSecure(true));
    }
}
