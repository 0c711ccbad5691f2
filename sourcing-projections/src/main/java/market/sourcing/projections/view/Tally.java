package market.sourcing.projections.view;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A sum that a view keeps over its documents; absent or 0 when no document contributes to the key.
 *
 * @param position of the last event that moved it
 */
public record Tally(@BsonId String key, long count, long position) {}
