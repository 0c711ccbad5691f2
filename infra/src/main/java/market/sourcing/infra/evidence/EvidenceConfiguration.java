package market.sourcing.infra.evidence;

import java.nio.file.Path;
import java.time.InstantSource;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.infra.files.OwnerOnlyFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The store of evidence as beans. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

    @Bean
    KnownEvidence knownEvidence(JdbcTemplate jdbc) {
        return new PostgresKnownEvidence(jdbc);
    }

    @Bean
    EvidenceStore evidenceStore(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            KnownEvidence known,
            InstantSource clock,
            @Value("${sourcing.data:data}") Path data,
            @Value("${sourcing.evidence.daily:500MB}") DataSize daily) {
        var quota = new UploadQuota(daily.toBytes());
        return store(
                jdbc,
                transactions,
                known,
                quota,
                clock,
                OwnerOnlyFolder.at(OwnerOnlyFolder.at(data).resolve("evidence")));
    }

    static EvidenceStore store(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            KnownEvidence known,
            UploadQuota quota,
            InstantSource clock,
            Path folder) {
        var tables = new EvidenceTables(jdbc, new TransactionTemplate(transactions), known, quota);
        return new EvidenceStore(tables, folder, clock);
    }
}
