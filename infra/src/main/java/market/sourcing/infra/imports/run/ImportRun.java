package market.sourcing.infra.imports.run;

import java.time.Instant;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param receipt of the file that counts, see {@link SpooledFile}
 * @param actor the operator whose commands the rows become
 * @param demoOwner the account that owns the factories the file says the demo account owns, or null for the operator
 * @param factory of orders: the factory that sold; else null
 * @param profile see {@link ImportRequest}
 * @param sha256 of the file, unpacked; null while it is being received
 * @param totalLines of the file; 0 while it is being received
 * @param pace how fast it goes on
 */
public record ImportRun(
        ImportId id,
        String receipt,
        ImportKind kind,
        AccountId actor,
        @Nullable AccountId demoOwner,
        @Nullable FactoryId factory,
        @Nullable String profile,
        ImportState state,
        @Nullable String failure,
        @Nullable String sha256,
        long receivedBytes,
        long totalLines,
        Counters counters,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Pace pace) {

    SpooledFile file() {
        return new SpooledFile(id, receipt);
    }

    /** What was asked for. */
    ImportRequest request() {
        return new ImportRequest(id, kind, actor, demoOwner, factory, profile);
    }

    /** Whether this is its file, and its end is not written down. */
    boolean standsOn(SpooledFile other) {
        return file().equals(other) && (state == ImportState.RUNNING || state == ImportState.CANCELLING);
    }
}
