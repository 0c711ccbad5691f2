package market.sourcing.infra.eventstore;

/** What stands where an event should: nobody handles it, whoever reads the log goes on after it. */
public sealed interface NoEvent permits Unreadable, Voided {}
