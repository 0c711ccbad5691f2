package market.sourcing.domain.listing;

/** What a factory claims of its goods, as a slug: lower-case letters, digits and hyphens, at most 40. */
public record Label(String slug) {}
