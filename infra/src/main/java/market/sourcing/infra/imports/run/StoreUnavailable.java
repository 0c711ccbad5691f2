package market.sourcing.infra.imports.run;

/** A store can't be reached for now; what was asked is asked again later. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super(cause);
    }
}
