package market.sourcing.infra.evidence;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.evidence.format.Faults;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How much one account may upload, because nothing is ever deleted.
 *
 * @param mostBytes of files in any {@link #PERIOD}; what the account had already is not counted again
 */
record UploadQuota(long mostBytes) {
    static final Duration PERIOD = Duration.ofHours(24);

    /** @throws Refused {@link RefusalCode#EVIDENCE_QUOTA_REACHED} when so much more is too much */
    void mustHold(JdbcTemplate jdbc, AccountId owner, long moreBytes, Instant at) {
        var used = used(jdbc, owner, at);
        if (used + moreBytes > mostBytes) {
            throw Faults.quotaReached(mostBytes, used, PERIOD);
        }
    }

    private static long used(JdbcTemplate jdbc, AccountId owner, Instant at) {
        var sum = jdbc.queryForObject(
                "select coalesce(sum(bytes), 0) from evidence_upload join evidence using (sha256)"
                        + " where owner = ? and uploaded_at > ?",
                Long.class,
                owner.value(),
                StoredTime.text(at.minus(PERIOD)));
        return sum == null ? 0 : sum;
    }
}
