package market.sourcing.infra.evidence;

import market.sourcing.domain.returns.KnownEvidence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store of evidence as beans. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

    @Bean
    KnownEvidence knownEvidence(JdbcTemplate jdbc) {
        return new PostgresKnownEvidence(jdbc);
    }
}
