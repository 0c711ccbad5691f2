package market.sourcing.infra.eventstore;

/** A row of {@code unique_value}. */
record Reservation(String scope, String value, String holder) {}
