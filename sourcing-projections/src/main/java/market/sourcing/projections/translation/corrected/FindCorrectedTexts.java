package market.sourcing.projections.translation.corrected;

/** Asks for what was put right of a listing's texts. */
public record FindCorrectedTexts(String listingId) {}
