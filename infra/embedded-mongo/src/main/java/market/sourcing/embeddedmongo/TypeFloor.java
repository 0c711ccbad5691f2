package market.sourcing.embeddedmongo;

/** A key below every key of one type and above those of the types before, so that a range can be open at an end. */
record TypeFloor(int rank) {}
