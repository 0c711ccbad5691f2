package market.sourcing.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What is open only where it was asked for. On the embedded stores the marketplace is for trying out, with a payment sandbox and plain
 * HTTP, so that it listens for this machine alone; and its numbers need no token only where nobody else can ask for them.
 */
final class CautiousDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String ADDRESS = "server.address";
    private static final String OPEN_METRICS = "sourcing.security.open-metrics";
    private static final String LOOPBACK = "127.0.0.1";

    /** After everything that is configured has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        var given = environment.getProperty(ADDRESS, "");
        var address = given.isBlank() && embedded ? LOOPBACK : given;
        boolean alone = isLoopback(address) && !isBehindProxy(environment);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "cautious defaults",
                        address.isBlank()
                                ? Map.of(OPEN_METRICS, alone)
                                : Map.of(ADDRESS, address, OPEN_METRICS, alone)));
    }

    /** A proxy of this machine asks from the loopback address too, for whoever asks it. */
    private static boolean isBehindProxy(Environment environment) {
        return Stream.of("sourcing.public-address", "sourcing.trusted-proxies")
                .anyMatch(property -> StringUtils.hasText(environment.getProperty(property)));
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException refusedByTheServer) {
            return false;
        }
    }
}
