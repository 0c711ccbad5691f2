package market.sourcing.infra.probes;

import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;

/** Views that nobody waits for while MongoDB is silent. */
record GuardedViews(Views views, SignOfLife mongo) implements Views {
    @Override
    public <D> ViewDocuments<D> documents(View<D> view) {
        mongo.mustAnswer();
        return views.documents(view);
    }

    @Override
    public ViewDocuments<Tally> tallies(View<?> view) {
        mongo.mustAnswer();
        return views.tallies(view);
    }

    @Override
    public long reached(View<?> view) {
        return views.reached(view);
    }

    @Override
    public ViewStanding standing(View<?> view) {
        mongo.mustAnswer();
        return views.standing(view);
    }
}
