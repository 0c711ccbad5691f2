package market.sourcing.projections.view;

import org.bson.codecs.pojo.annotations.BsonId;

/** The part of a document that says which it is. */
public record OnlyId(@BsonId String id) {}
