package market.sourcing.api.pool.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import market.sourcing.api.contract.OneOf;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.RecordKind;

/**
 * A line of a snapshot: a record as it stands in the pool.
 *
 * @param position the last event that moved it there
 * @param record what it says, in the form that the schema of its kind describes
 * @param version how many different things it has said
 */
record RecordShown(
        String id,
        @OneOf(RecordKind.class) String kind,
        long position,
        @JsonRawValue @Schema(types = "object") String record,
        int version) {
    static RecordShown of(PooledRecord pooled) {
        return saying(pooled, pooled.facts());
    }

    /** @param words what the record says, in whatever words */
    static RecordShown saying(PooledRecord pooled, String words) {
        var key = pooled.key();
        return new RecordShown(key.id(), key.kind().name(), pooled.position(), words, pooled.version());
    }
}
