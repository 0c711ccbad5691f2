package market.sourcing.infra.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import market.sourcing.domain.returns.EvidenceName;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The store over an empty database and an empty folder. */
abstract class EvidenceScene {
    static final AccountId BUYER = new AccountId("account-buyer-1");
    static final AccountId OTHER = new AccountId("account-buyer-2");
    static final EvidenceName NAME = new EvidenceName("裂缝 crack.jpg");

    final TestDatabase database = TestPostgres.freshDatabase();
    final JdbcTemplate jdbc = new JdbcTemplate(database.pool());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    EvidenceStore store() {
        return store(Long.MAX_VALUE);
    }

    /** @param daily bytes that one account may upload */
    EvidenceStore store(long daily) {
        return EvidenceConfiguration.store(
                jdbc,
                new JdbcTransactionManager(database.pool()),
                new PostgresKnownEvidence(jdbc),
                new UploadQuota(daily),
                InstantSource.system(),
                folder);
    }

    Evidence receive(AccountId owner, byte[] file, String mediaType) throws IOException {
        return store().receive(owner, NAME, mediaType, new ByteArrayInputStream(file));
    }

    /** Rows of evidence, of pieces and of uploads. */
    List<Long> rows() {
        return List.of(count("evidence"), count("evidence_chunk"), count("evidence_upload"));
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? -1 : rows;
    }

    List<Path> spooled() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
