package market.sourcing.infra.processing.folding;

import org.bson.BsonDocument;

/**
 * One document to write.
 *
 * @param before the position at which it was read; {@link #FRESH} when there was none
 * @param position of the last event folded into it
 */
record Change(String id, BsonDocument document, long before, long position) {
    static final long FRESH = -1;
}
