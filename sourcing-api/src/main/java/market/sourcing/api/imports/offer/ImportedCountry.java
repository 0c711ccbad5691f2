package market.sourcing.api.imports.offer;

/**
 * The country under which the made-up tax numbers of imported factories are reserved. {@code ZZ} is user-assigned in
 * ISO 3166-1 (CLDR reads it as "unknown"), so a made-up number can never stand in the way of a real one.
 */
final class ImportedCountry {
    static final String CODE = "ZZ";

    private ImportedCountry() {}
}
