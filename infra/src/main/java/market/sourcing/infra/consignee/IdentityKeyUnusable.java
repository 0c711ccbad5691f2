package market.sourcing.infra.consignee;

/** The master key of identities can't be read, or is not the one that they are sealed under. */
public final class IdentityKeyUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityKeyUnusable(String fault) {
        super(fault);
    }

    IdentityKeyUnusable(String fault, Throwable cause) {
        super(fault, cause);
    }
}
