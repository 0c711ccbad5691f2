package market.sourcing.infra.evidence;

import java.util.Optional;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was uploaded, as the tables have it. */
record PostgresKnownEvidence(JdbcTemplate jdbc) implements KnownEvidence {
    private static final String FIND = """
            select content.media_type, content.bytes, upload.name
            from evidence_upload upload join evidence content using (sha256)
            where upload.owner = ? and upload.sha256 = ?""";

    @Override
    public Optional<Evidence> find(String sha256, AccountId owner) {
        return jdbc
                .query(
                        FIND,
                        (row, _) -> new Evidence(sha256, row.getString(1), row.getLong(2), row.getString(3)),
                        owner.value(),
                        sha256)
                .stream()
                .findFirst();
    }
}
