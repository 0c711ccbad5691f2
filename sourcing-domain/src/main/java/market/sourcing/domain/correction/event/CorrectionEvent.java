package market.sourcing.domain.correction.event;

/** What happens to the corrections of an order or a factory. */
public sealed interface CorrectionEvent permits MisstatementCorrected {
    String correctionId();
}
