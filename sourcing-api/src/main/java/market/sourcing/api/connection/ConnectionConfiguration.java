package market.sourcing.api.connection;

import java.util.List;
import market.sourcing.api.address.TrustedProxies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the web server speak {@link PacedProtocol}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionProperties.class)
class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedConnections(
            ConnectionProperties limits, @Value("${sourcing.trusted-proxies:}") List<String> proxies) {
        return factory -> {
            factory.setProtocol(PacedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PacedProtocol paced) {
                    paced.limit(limits, new TrustedProxies(proxies));
                }
            });
        };
    }
}
