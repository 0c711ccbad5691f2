package market.sourcing.domain.listing;

/** Whether a listing is on sale. */
sealed interface ListingState {

    /** Written down; nobody but its factory sees it. */
    record Draft() implements ListingState {}

    /** Can be found and ordered. */
    record Published() implements ListingState {}

    /** Out of sale for a while. */
    record Paused() implements ListingState {}

    /**
     * Over for good.
     *
     * @param wasPublic whether it was ever published: then people may know of it
     */
    record Withdrawn(boolean wasPublic) implements ListingState {}

    default Availability availability() {
        return switch (this) {
            case Draft _ -> Availability.DRAFT;
            case Published _ -> Availability.ON_SALE;
            case Paused _ -> Availability.PAUSED;
            case Withdrawn _ -> Availability.WITHDRAWN;
        };
    }

    /** Whether others than its factory may know that it exists. */
    default boolean isPublic() {
        return switch (this) {
            case Draft _ -> false;
            case Published _, Paused _ -> true;
            case Withdrawn(var wasPublic) -> wasPublic;
        };
    }
}
