package market.sourcing.projections.consignee;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.consignee.event.ConsigneeEvent;
import market.sourcing.domain.consignee.event.ConsigneeLookedAt;
import market.sourcing.domain.consignee.event.ConsigneeNamed;
import market.sourcing.domain.consignee.event.ConsigneeParcelPacked;
import market.sourcing.domain.consignee.event.ConsigneeStated;
import market.sourcing.domain.shared.StationId;
import market.sourcing.projections.consignee.StatedConsignee.Look;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds what happens to a consignee. */
public final class ConsigneeProjector implements Projector<StatedConsignee> {
    public static final View<StatedConsignee> VIEW = new View<>("consignee", 1, StatedConsignee.class, List.of());

    private static final int MOST_LOOKS = 50;

    @Override
    public View<StatedConsignee> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof ConsigneeEvent about ? List.of(about.consigneeId()) : List.of();
    }

    @Override
    public StatedConsignee fold(@Nullable StatedConsignee before, String id, Recorded recorded) {
        var event = recorded.eventOf(ConsigneeEvent.class);
        long version = recorded.sequence();
        return switch (event) {
            case ConsigneeStated it ->
                new StatedConsignee(
                        id,
                        version,
                        it.agentId(),
                        new StationId(it.stationId()).code(),
                        Instants.stored(it.statedAt()),
                        Instants.stored(it.unusedUntil()),
                        0,
                        List.of(),
                        0,
                        null);
            case ConsigneeNamed _ -> {
                var was = required(before, id, event);
                yield with(was, version, null, was.orders() + 1, was.erasedAt());
            }
            case ConsigneeParcelPacked _ -> {
                var was = required(before, id, event);
                yield with(was, version, was.unusedUntil(), was.orders(), was.erasedAt());
            }
            case ConsigneeLookedAt it -> looked(required(before, id, event), it, version);
            case ConsigneeErased it -> {
                var was = required(before, id, event);
                yield with(was, version, null, was.orders(), Instants.stored(it.erasedAt()));
            }
        };
    }

    private static StatedConsignee looked(StatedConsignee was, ConsigneeLookedAt event, long version) {
        var looks = new ArrayList<>(was.looks());
        looks.add(new Look(event.byAccount(), event.reason(), event.orderId(), Instants.stored(event.lookedAt())));
        var last = looks.subList(Math.max(0, looks.size() - MOST_LOOKS), looks.size());
        return with(was, version, was.unusedUntil(), was.orders(), last, was.looked() + 1, was.erasedAt());
    }

    private static StatedConsignee with(
            StatedConsignee was, long version, @Nullable Instant unusedUntil, int orders, @Nullable Instant erasedAt) {
        return with(was, version, unusedUntil, orders, was.looks(), was.looked(), erasedAt);
    }

    private static StatedConsignee with(
            StatedConsignee was,
            long version,
            @Nullable Instant unusedUntil,
            int orders,
            List<Look> looks,
            int looked,
            @Nullable Instant erasedAt) {
        return new StatedConsignee(
                was.id(),
                version,
                was.agentId(),
                was.station(),
                was.statedAt(),
                unusedUntil,
                orders,
                looks,
                looked,
                erasedAt);
    }
}
