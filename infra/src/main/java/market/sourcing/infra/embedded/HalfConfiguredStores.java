package market.sourcing.infra.embedded;

/** One store is configured and the other is not; guessing would write to the wrong place. */
public final class HalfConfiguredStores extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String given;
    private final String missing;

    public HalfConfiguredStores(String given, String missing) {
        super(given + " is set and " + missing + " is not.");
        this.given = given;
        this.missing = missing;
    }

    /** The environment variable that is set. */
    public String given() {
        return given;
    }

    /** The environment variable that is not. */
    public String missing() {
        return missing;
    }
}
