package market.sourcing.projections.board;

import org.jspecify.annotations.Nullable;

/** A document that is shown on boards. Its components have these names, for the indexes of {@link Board}. */
public interface OnBoard {

    String id();

    String buyerId();

    /** Null where nobody here acts for the factory. */
    @Nullable
    String factoryOwnerId();

    /** Its place on boards, least first: what is open by due time, then the rest, the latest first. */
    long turn();

    /** Of the last event that changed it. */
    long logPosition();
}
