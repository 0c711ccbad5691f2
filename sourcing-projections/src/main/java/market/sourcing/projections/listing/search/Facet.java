package market.sourcing.projections.listing.search;

/** What results can be counted by. */
public enum Facet {
    CATEGORY("offer.category"),
    DISPATCH("offer.dispatchPromise"),
    LABEL("offer.labels");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
