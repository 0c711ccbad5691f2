package market.sourcing.projections.listing.search;

import org.bson.codecs.pojo.annotations.BsonId;

/** The part of a document that a result needs; terms and history are most of it and stay where they are. */
public record Card(@BsonId String id, String factoryId, ListedOffer offer, SortKeys keys, FactoryMerit standing) {}
