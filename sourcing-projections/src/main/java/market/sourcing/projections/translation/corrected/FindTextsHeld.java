package market.sourcing.projections.translation.corrected;

/**
 * Asks for what people had said of a listing's texts by a moment.
 *
 * @param before the position in the log of what came after it
 */
public record FindTextsHeld(String listingId, long before) {}
