package market.sourcing.projections.view;

/** Where queries read: always the live build of a view, never one that is still being built. Ask anew for each query. */
public interface Views {

    /** @throws ViewNotReady when no build of the view is live */
    <D> ViewDocuments<D> documents(View<D> view);

    /** @throws ViewNotReady when no build of the view is live */
    ViewDocuments<Tally> tallies(View<?> view);

    /**
     * Every event up to this position is in the view's documents, and what is read from now on is at least that new; -1 when
     * none is. Lists that must hold still while documents change hold on to it.
     */
    long reached(View<?> view);

    /**
     * How far the documents can be believed at this moment.
     *
     * @throws ViewNotReady when no build of the view is live, or its store does not hold any more what was written to it
     */
    ViewStanding standing(View<?> view);
}
