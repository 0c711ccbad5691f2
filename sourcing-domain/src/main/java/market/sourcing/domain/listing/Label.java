package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Slug;

/** What a factory claims of its goods, as a slug: lower-case letters, digits and hyphens, at most 40. */
public record Label(String slug) {
    public Label {
        Slug.checked("labels", slug, 40);
    }
}
