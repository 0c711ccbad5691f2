package market.sourcing.api.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import market.sourcing.api.SourcingApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on its embedded stores, started once for all tests of this process. */
final class Marketplace {
    private static final Marketplace STARTED = new Marketplace();

    private final Path data;
    private final ConfigurableApplicationContext context;

    private Marketplace() {
        try {
            data = Files.createTempDirectory("sourcing-e2e");
            EarlierRelease.leaveIn(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var application = new SpringApplication(SourcingApplication.class);
        context = application.run(
                "--server.port=0",
                "--sourcing.data=" + data,
                "--sourcing.start-notice=false",
                "--sourcing.catalogue.load=false",
                "--sourcing.clock.movable=true",
                // Tests say in X-Forwarded-For who they are where they are counted.
                "--sourcing.trusted-proxies=127.0.0.1",
                "--sourcing.demo.second-accounts=BUYER,FACTORY,AGENT");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        Status.UP.equals(Objects.requireNonNull(bean("readModelsHealthIndicator", HealthIndicator.class)
                                        .health())
                                .getStatus()));
    }

    static Marketplace started() {
        return STARTED;
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }
}
