package market.sourcing.infra.mongo;

/** There is a document of this id already. */
public final class IdTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdTaken(String collection, Throwable cause) {
        super("A document of this id is in " + collection + " already", cause);
    }
}
