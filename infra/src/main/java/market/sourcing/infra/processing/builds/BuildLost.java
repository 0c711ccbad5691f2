package market.sourcing.infra.processing.builds;

import market.sourcing.infra.processing.following.NoLongerWanted;

/** The build that a batch was meant for is no longer there or no longer wanted. */
public final class BuildLost extends NoLongerWanted {
    private static final long serialVersionUID = 1L;

    public BuildLost(String collection) {
        super(collection + " is not there any more");
    }
}
