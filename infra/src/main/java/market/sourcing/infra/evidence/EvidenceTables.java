package market.sourcing.infra.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import market.sourcing.domain.returns.EvidenceName;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Evidence in its tables: the row and all its pieces come together, in one transaction. */
final class EvidenceTables {
    private static final int PIECE = 256 * 1024;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final KnownEvidence known;

    EvidenceTables(JdbcTemplate jdbc, TransactionOperations transactions, KnownEvidence known) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.known = known;
    }

    boolean have(String sha256) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from evidence where sha256 = ?)", Boolean.class, sha256));
    }

    /** Of two at once, one stores it and the other waits and finds it there. */
    void store(Content content, @Nullable Long perceptualHash, Spooled spooled, Instant at) {
        transactions.executeWithoutResult(status -> {
            int stored = jdbc.update(
                    "insert into evidence (sha256, media_type, bytes, perceptual_hash, stored_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    content.sha256(),
                    content.type().mediaType(),
                    content.bytes(),
                    perceptualHash,
                    StoredTime.text(at));
            if (stored == 1) {
                pieces(content.sha256(), spooled);
            }
        });
    }

    private void pieces(String sha256, Spooled spooled) {
        try {
            var buffer = new byte[PIECE];
            int number = 0;
            for (int read = spooled.read(0, buffer); read > 0; read = spooled.read((long) number * PIECE, buffer)) {
                jdbc.update(
                        "insert into evidence_chunk (sha256, number, content) values (?, ?, ?)",
                        sha256,
                        number++,
                        read == PIECE ? buffer : Arrays.copyOf(buffer, read));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Evidence own(AccountId owner, String sha256, EvidenceName name, Instant at) {
        jdbc.update(
                "insert into evidence_upload (owner, sha256, name, uploaded_at) values (?, ?, ?, ?) on conflict do nothing",
                owner.value(),
                sha256,
                name.text(),
                StoredTime.text(at));
        return known.find(sha256, owner).orElseThrow();
    }

    Optional<byte[]> piece(String sha256, int number) {
        return jdbc
                .query(
                        "select content from evidence_chunk where sha256 = ? and number = ?",
                        (row, _) -> row.getBytes(1),
                        sha256,
                        number)
                .stream()
                .findFirst();
    }
}
