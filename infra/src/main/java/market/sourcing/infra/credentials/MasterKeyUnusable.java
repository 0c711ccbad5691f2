package market.sourcing.infra.credentials;

/** The key that seals signing keys is missing, malformed, or not the one they were sealed with. */
public final class MasterKeyUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    MasterKeyUnusable(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    /** What to set. */
    public String remedy() {
        return remedy;
    }
}
