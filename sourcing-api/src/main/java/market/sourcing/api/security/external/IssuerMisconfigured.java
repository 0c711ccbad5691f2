package market.sourcing.api.security.external;

/** What is configured would let in tokens that were not meant for the marketplace. */
final class IssuerMisconfigured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    IssuerMisconfigured(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    /** What to set. */
    String remedy() {
        return remedy;
    }
}
