package market.sourcing.infra.feed;

import market.sourcing.infra.feed.record.RecordKey;

/**
 * A record as it stands in a pool at a position.
 *
 * @param position the last event that moved it there: by which it came in, or says what it says
 * @param version how many different things it has said
 * @param facts JSON in canonical form
 */
public record PooledRecord(RecordKey key, long position, int version, String facts) {}
