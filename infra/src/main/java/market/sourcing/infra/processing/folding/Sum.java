package market.sourcing.infra.processing.folding;

/** A tally as it is in MongoDB, with the position up to which its deltas are in it. */
record Sum(long count, long position) {}
