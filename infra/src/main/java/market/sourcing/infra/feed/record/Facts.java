package market.sourcing.infra.feed.record;

/** What a record says. */
public sealed interface Facts permits FactoryFacts, ListingFacts {}
