package market.sourcing.infra.imports.offer;

/** What was read into a row that was taken, or left out of it. The names are part of the report's contract. */
public enum NoteCode {
    /** no shop is named; the listing is held by its category's factory of unattributed offers */
    FACTORY_UNATTRIBUTED,
    /** neither a minimum nor a ladder is stated; one piece is */
    MINIMUM_ASSUMED_ONE,
    /** the variants' prices differ and only the range is stated; its lowest price is taken */
    LOWEST_OF_RANGE_TAKEN,
    /** the price shown is not the ladder's first; the ladder holds */
    PRICE_DIFFERS_FROM_LADDER,
    /** the last tier ends at a quantity; its price holds beyond */
    LADDER_END_OPENED,
    /** HTML entities were decoded or blanks around a title taken off */
    TITLE_CLEANED,
    /** piece-wise sale is offered without a price, and the ladder begins above one piece */
    DROPSHIP_PRICE_NOT_STATED,
    /** mixed batch is offered without a threshold; the listing's own minimum is it */
    MIXED_BATCH_BY_MINIMUM,
    /** a service tag that has no meaning here; left out */
    TAG_UNKNOWN,
    /** a field that has no meaning here; left out */
    FIELD_UNKNOWN
}
