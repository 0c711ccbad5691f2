package market.sourcing.infra.processing.folding;

/**
 * A document as it is in MongoDB.
 *
 * @param position of the last event folded into it
 */
record Stored<D>(D document, long position) {}
