package market.sourcing.projections.listing.search;

/** A listing and its place in the list. */
record Found(ResultPlace place, Card card) {
    String id() {
        return place.id();
    }
}
