package market.sourcing.domain.translation.event;

/** Everything that happens to a listing's texts in other languages. */
public sealed interface TextsEvent permits TextCorrected {
    String listingId();
}
