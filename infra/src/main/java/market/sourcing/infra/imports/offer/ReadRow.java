package market.sourcing.infra.imports.offer;

/**
 * A row that can be taken, and where it stands.
 *
 * @param content digest of the line, to tell a repeated row from another statement about the same offer
 */
record ReadRow(long line, byte[] content, OfferRow offer) {}
