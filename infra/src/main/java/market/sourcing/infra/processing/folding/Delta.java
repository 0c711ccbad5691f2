package market.sourcing.infra.processing.folding;

/** What one event changed in one tally. Never 0. */
record Delta(String key, long position, long amount) {}
