package market.sourcing.projections.commission;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.commission.event.CommissionEvent;
import market.sourcing.domain.commission.event.CommissionTaken;
import market.sourcing.domain.shared.StationId;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds commissions. */
public final class CommissionProjector implements Projector<TakenCommission> {
    public static final View<TakenCommission> VIEW = new View<>(
            "commission",
            1,
            TakenCommission.class,
            List.of(
                    compoundIndex(ascending("agentId"), descending("taken")),
                    compoundIndex(ascending("agentId", "station"), descending("taken")),
                    compoundIndex(ascending("agentId", "reference"), descending("taken")),
                    compoundIndex(ascending("agentId", "station", "reference"), descending("taken"))));

    @Override
    public View<TakenCommission> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof CommissionEvent about ? List.of(about.orderId()) : List.of();
    }

    @Override
    public TakenCommission fold(@Nullable TakenCommission before, String id, Recorded recorded) {
        return switch (recorded.eventOf(CommissionEvent.class)) {
            case CommissionTaken taken ->
                new TakenCommission(
                        id,
                        recorded.sequence(),
                        recorded.position(),
                        taken.agentId(),
                        taken.reference(),
                        new StationId(taken.stationId()).code(),
                        taken.customsMode(),
                        taken.consigneeId(),
                        Instants.stored(taken.takenAt()));
        };
    }
}
