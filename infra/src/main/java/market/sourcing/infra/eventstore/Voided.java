package market.sourcing.infra.eventstore;

/** In place of an event that an operator has settled as never having happened. */
public record Voided() implements NoEvent {}
