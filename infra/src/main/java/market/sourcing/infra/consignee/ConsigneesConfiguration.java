package market.sourcing.infra.consignee;

import java.nio.file.Path;
import java.time.InstantSource;
import market.sourcing.infra.commands.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who people abroad are, as beans. */
@Configuration(proxyBeanMethods = false)
class ConsigneesConfiguration {
    private static final String MASTER_KEY = "consignee-master-key.json";
    private static final String ERASED = "consignees-erased.txt";

    @Bean
    Consignees consignees(
            Commands commands,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            InstantSource clock,
            @Value("${sourcing.data:data}") Path data,
            @Value("${sourcing.consignees.master-key-file:}") String file,
            @Value("${sourcing.consignees.old-master-key-file:}") String old,
            @Value("${sourcing.consignees.erasures-file:}") String erased,
            @Value("${sourcing.consignees.daily:2000}") int daily) {
        var together = new TransactionTemplate(transactions);
        var erasures = new ErasureList(erased.isBlank() ? data.resolve(ERASED) : Path.of(erased));
        new ErasuresAtStart(jdbc, commands, clock, erasures).putRight();
        var master = IdentitiesAtStart.inUse(
                jdbc,
                together,
                file.isBlank() ? data.resolve(MASTER_KEY) : Path.of(file),
                old.isBlank() ? null : Path.of(old));
        return new Consignees(commands, together, new IdentityTable(jdbc, master, daily), erasures);
    }

    /** A word in the health answer. The node is up without: everything else goes on. */
    @Bean
    HealthIndicator identitiesHealthIndicator(Consignees consignees) {
        return () -> Health.up()
                .withDetail("masterKey", consignees.areOpen() ? "usable" : "unusable")
                .build();
    }
}
