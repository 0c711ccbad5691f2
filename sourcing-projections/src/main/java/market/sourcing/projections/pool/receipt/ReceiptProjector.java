package market.sourcing.projections.pool.receipt;

import static com.mongodb.client.model.Indexes.ascending;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.pool.event.FeedConfirmed;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Keeps each receipt. */
public final class ReceiptProjector implements Projector<Receipt> {
    public static final View<Receipt> VIEW = new View<>(
            "pool_receipt", 2, Receipt.class, List.of(ascending("poolId", "agentId", "upTo", "confirmedAt")));

    @Override
    public View<Receipt> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof FeedConfirmed confirmed ? List.of(id(confirmed)) : List.of();
    }

    private static String id(FeedConfirmed confirmed) {
        return confirmed.grantId() + "/" + confirmed.position();
    }

    @Override
    public Receipt fold(@Nullable Receipt before, String id, Recorded recorded) {
        var confirmed = recorded.eventOf(FeedConfirmed.class);
        return new Receipt(
                id,
                confirmed.poolId(),
                confirmed.agentId(),
                confirmed.position(),
                Instants.stored(confirmed.confirmedAt()));
    }
}
