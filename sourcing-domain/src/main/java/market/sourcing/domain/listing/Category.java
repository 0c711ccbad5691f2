package market.sourcing.domain.listing;

/** A kind of goods, as a slug: lower-case letters, digits and hyphens, at most 64. */
public record Category(String slug) {}
