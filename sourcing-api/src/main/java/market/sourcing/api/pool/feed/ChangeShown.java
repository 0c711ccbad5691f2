package market.sourcing.api.pool.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.pool.LeavingReason;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.Move;
import market.sourcing.infra.feed.PoolChange;
import market.sourcing.infra.feed.record.Cause;
import market.sourcing.infra.feed.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to a record of the pool.
 *
 * @param at when it happened
 * @param cause of a change
 * @param criteria of the pool's rule that a record which left does not fulfil any more
 * @param cursor where to go on after it
 * @param patch of a change: a JSON Patch whose operations also tell what was there before, as {@code old}
 * @param reason why it came or left; of a factory, FIRST_LISTING and LAST_LISTING
 * @param record what a record says that came
 * @param version of the record afterwards
 */
record ChangeShown(
        Instant at,
        @OneOf(Cause.class) @Nullable String cause,
        @Nullable List<String> criteria,
        String cursor,
        String id,
        @OneOf(RecordKind.class) String kind,
        @OneOf(Move.class) String move,

        @JsonRawValue @Schema(types = {"array", "null"}) @ArraySchema(schema = @Schema(types = "object")) @Nullable
        String patch,

        long position,

        @OneOf(
                value = LeavingReason.class,
                also = {"RULE_FULFILLED", "ADDED_BY_HAND", "RELISTED", "FIRST_LISTING", "LAST_LISTING"})
        @Nullable
        String reason,

        @JsonRawValue @Schema(types = {"object", "null"}) @Nullable
        String record,

        int version) {
    static ChangeShown of(PoolId pool, PoolChange change) {
        var cause = change.cause();
        return new ChangeShown(
                change.at(),
                cause == null ? null : cause.name(),
                change.criteria().isEmpty() ? null : change.criteria(),
                FeedCursor.text(pool, change.position()),
                change.key().id(),
                change.key().kind().name(),
                change.move().name(),
                change.patch(),
                change.position(),
                change.reason(),
                change.facts(),
                change.version());
    }
}
