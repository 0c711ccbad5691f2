package market.sourcing.projections.view;

/** The view's documents are still being built for the first time, or anew after a loss; the same query may be sent later. */
public final class ViewNotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewNotReady(View<?> view) {
        super(view.versionedName() + " is still being built", null, false, false);
    }
}
