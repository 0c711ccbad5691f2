package market.sourcing.infra.processing;

/** The build that a batch was meant for is no longer there or no longer wanted. */
final class BuildLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildLost(String collection) {
        super(collection + " is not there any more", null, false, false);
    }
}
