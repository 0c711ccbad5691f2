package market.sourcing.infra.imports.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.infra.clock.ClockConfiguration;
import market.sourcing.infra.commands.CommandsConfiguration;
import market.sourcing.infra.embedded.StoresConfiguration;
import market.sourcing.infra.eventstore.LogConfiguration;
import market.sourcing.infra.evidence.EvidenceConfiguration;
import market.sourcing.infra.imports.offer.OfferImport;
import market.sourcing.infra.imports.order.OrderImport;
import market.sourcing.infra.sequencer.SequencerConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The write side on a real PostgreSQL, and the imports on top of it. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({
    StoresConfiguration.class,
    LogConfiguration.class,
    SequencerConfiguration.class,
    ClockConfiguration.class,
    CommandsConfiguration.class,
    EvidenceConfiguration.class,
    ImportConfiguration.class,
    ImportRuns.class,
    Checkpoints.class,
    OfferImport.class,
    OrderImport.class,
    ImportWorker.class,
    ImportIntake.class
})
class TestImports {
    static final int WINDOW = 8;

    static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(TestImports.class)
                .web(WebApplicationType.NONE)
                // Not a bean method: the whole application finds this class among the tests, and has stock levels of
                // its own.
                .initializers(context -> context.getBeanFactory().registerSingleton("stockLevels", nothingKnown()))
                .properties(
                        "sourcing.data=" + data,
                        "sourcing.imports.window-rows=" + WINDOW,
                        "sourcing.imports.most-line-bytes=64KB",
                        "sourcing.imports.turn=20ms",
                        "sourcing.imports.most-refused=40",
                        "sourcing.imports.account-files=3",
                        "sourcing.imports.account-bytes=16MB",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn")
                .run();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    private static StockLevels nothingKnown() {
        return listings -> Map.of();
    }
}
