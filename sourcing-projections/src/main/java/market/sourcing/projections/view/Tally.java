package market.sourcing.projections.view;

import org.bson.codecs.pojo.annotations.BsonId;

/** A sum that a view keeps over its documents; absent or 0 when no document contributes to the key. */
public record Tally(@BsonId String key, long count) {}
