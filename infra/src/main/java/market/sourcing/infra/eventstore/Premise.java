package market.sourcing.infra.eventstore;

/**
 * An aggregate that a decision rests on and does not change.
 *
 * @param version the sequence number of its last event that was read, -1 when it was not there
 */
record Premise(String aggregate, long version) {}
