package market.sourcing.projections.rate.history;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps every posting. */
public final class PostingProjector implements Projector<Posting> {
    public static final View<Posting> VIEW = new View<>(
            "posted_rate", 1, Posting.class, List.of(compoundIndex(ascending("pair"), descending("number"))));

    @Override
    public View<Posting> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof RatePosted posted ? List.of(pair(posted) + "/" + posted.number()) : List.of();
    }

    private static String pair(RatePosted posted) {
        return posted.base() + "-" + posted.quote();
    }

    @Override
    public Posting fold(@Nullable Posting before, String id, Recorded recorded) {
        var posted = (RatePosted) recorded.event();
        return new Posting(
                id,
                recorded.sequence(),
                pair(posted),
                posted.number(),
                posted.rate(),
                Instants.stored(posted.of()),
                posted.source(),
                posted.operatorId(),
                Instants.stored(posted.postedAt()),
                recorded.position());
    }
}
