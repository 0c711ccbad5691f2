package market.sourcing.infra.imports.order.profile;

/**
 * What keeps a book from being read without doubt.
 *
 * @param field what would settle it: of a profile, such as {@code profile.dates}, or the profile itself
 * @param code BOOK_UNCLEAR, or REQUIRED of the profile itself
 * @param sentence for people
 */
public record Doubt(String field, String code, String sentence) {}
