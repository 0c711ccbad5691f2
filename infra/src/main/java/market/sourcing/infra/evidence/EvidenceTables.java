package market.sourcing.infra.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Evidence in its tables: the row and all its pieces come together, in one transaction. */
record EvidenceTables(JdbcTemplate jdbc, TransactionOperations transactions, KnownEvidence known, UploadQuota quota) {
    private static final int PIECE = 256 * 1024;

    /**
     * Before a body is read that could not be kept.
     *
     * @throws Refused {@link RefusalCode#EVIDENCE_QUOTA_REACHED}
     */
    void mustHaveRoom(AccountId owner, Instant at) {
        quota.mustHold(jdbc, owner, 1, at);
    }

    boolean have(String sha256) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from evidence where sha256 = ?)", Boolean.class, sha256));
    }

    /**
     * Stores it where it is not there yet, and notes that the account has it. Of two at once, one stores it and the other waits
     * and finds it there.
     *
     * @throws Refused {@link RefusalCode#EVIDENCE_QUOTA_REACHED}
     */
    Evidence keep(Upload upload, Content content, @Nullable Long perceptualHash, Spooled spooled) {
        var owner = upload.owner();
        transactions.executeWithoutResult(status -> {
            beAloneWith(owner);
            if (known.find(content.sha256(), owner).isEmpty()) {
                quota.mustHold(jdbc, owner, content.bytes(), upload.at());
                store(content, perceptualHash, spooled, upload.at());
                own(upload, content.sha256());
            }
        });
        return known.find(content.sha256(), owner).orElseThrow();
    }

    /** Until the transaction's end, so that two uploads of one account don't each take the same room. */
    private void beAloneWith(AccountId owner) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> {}, "evidence/" + owner.value());
    }

    private void store(Content content, @Nullable Long perceptualHash, Spooled spooled, Instant at) {
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

    private void own(Upload upload, String sha256) {
        jdbc.update(
                "insert into evidence_upload (owner, sha256, name, uploaded_at) values (?, ?, ?, ?) on conflict do nothing",
                upload.owner().value(),
                sha256,
                upload.name().text(),
                StoredTime.text(upload.at()));
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
