package market.sourcing.projections.rate.newest;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps the newest posting of each pair. */
public final class NewestRateProjector implements Projector<NewestRate> {
    public static final View<NewestRate> VIEW = new View<>("newest_rate", 1, NewestRate.class, List.of());

    @Override
    public View<NewestRate> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof RatePosted posted ? List.of(posted.base() + "-" + posted.quote()) : List.of();
    }

    @Override
    public NewestRate fold(@Nullable NewestRate before, String id, Recorded recorded) {
        var posted = (RatePosted) recorded.event();
        return new NewestRate(
                id,
                recorded.sequence(),
                posted.number(),
                posted.base(),
                posted.quote(),
                posted.rate(),
                Instants.stored(posted.of()),
                posted.source(),
                posted.operatorId(),
                Instants.stored(posted.postedAt()),
                recorded.position());
    }
}
