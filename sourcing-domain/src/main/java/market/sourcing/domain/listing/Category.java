package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Slug;

/** A kind of goods, as a slug: lower-case letters, digits and hyphens, at most 64. */
public record Category(String slug) {
    public Category {
        Slug.checked("category", slug, 64);
    }
}
