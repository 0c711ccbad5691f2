package market.sourcing.infra.processing.folding;

/** Another writer changed what a batch had read; the batch starts over from what is there now. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String collection) {
        super(collection + " was changed by another writer", null, false, false);
    }
}
