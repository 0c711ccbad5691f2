package market.sourcing.infra.feed.record;

/** What a record of the feed is about. In this order they are told where one event moves both. */
public enum RecordKind {
    FACTORY,
    LISTING
}
