package market.sourcing.infra.imports.run;

/**
 * A file as it was received, unpacked.
 *
 * @param sha256 lower-case hexadecimal
 */
public record Receipt(long bytes, long lines, String sha256) {}
