package market.sourcing.infra.processing.following;

/** What a batch was meant for is no longer there, or no longer wanted: who would have written it leaves, and nobody is alarmed. */
public abstract class NoLongerWanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected NoLongerWanted(String message) {
        super(message, null, false, false);
    }
}
