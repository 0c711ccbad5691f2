package market.sourcing.infra.consignee;

import java.nio.file.Path;
import market.sourcing.infra.commands.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who people abroad are, as beans. */
@Configuration(proxyBeanMethods = false)
class ConsigneesConfiguration {
    private static final String MASTER_KEY = "consignee-master-key.json";

    @Bean
    IdentityMaster identityMaster(
            @Value("${sourcing.data:data}") Path data, @Value("${sourcing.consignees.master-key-file:}") String file) {
        return IdentityMaster.keptIn(file.isBlank() ? data.resolve(MASTER_KEY) : Path.of(file));
    }

    @Bean
    Consignees consignees(
            Commands commands,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            IdentityMaster master,
            @Value("${sourcing.consignees.old-master-key-file:}") String old,
            @Value("${sourcing.consignees.daily:2000}") int daily) {
        var together = new TransactionTemplate(transactions);
        var before = old.isBlank() ? null : IdentityMaster.in(Path.of(old));
        new IdentitiesAtStart(jdbc, together, master, before).putRight();
        return new Consignees(commands, together, new IdentityTable(jdbc, master, daily));
    }
}
