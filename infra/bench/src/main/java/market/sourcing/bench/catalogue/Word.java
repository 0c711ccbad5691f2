package market.sourcing.bench.catalogue;

/** A trade word in both languages. */
record Word(String zh, String en) {}
