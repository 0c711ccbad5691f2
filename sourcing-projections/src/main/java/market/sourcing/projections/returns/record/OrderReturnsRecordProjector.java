package market.sourcing.projections.returns.record;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.returns.record.OrderReturnsRecord.Claimed;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Tallies what orders and their cases add to their factories' rates. */
public final class OrderReturnsRecordProjector implements Projector<OrderReturnsRecord> {
    public static final View<OrderReturnsRecord> VIEW =
            new View<>("returns_record", 2, OrderReturnsRecord.class, List.of());

    @Override
    public View<OrderReturnsRecord> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case OrderPlaced placed -> List.of(placed.orderId());
            case OrderHandedOver sent -> List.of(sent.orderId());
            case HandOverVoided voided -> List.of(voided.orderId());
            case CaseEvent about -> List.of(about.orderId());
            default -> List.of();
        };
    }

    @Override
    public OrderReturnsRecord fold(@Nullable OrderReturnsRecord before, String id, Recorded recorded) {
        var event = recorded.event();
        if (event instanceof OrderPlaced placed) {
            return new OrderReturnsRecord(id, placed.terms().factoryId(), null, List.of());
        }
        var was = required(before, id, event);
        return switch (event) {
            case OrderHandedOver sent -> was.sent(Instants.stored(sent.handedOverAt()));
            case HandOverVoided _ -> was.sent(null);
            case CaseEvent about -> changed(was, about);
            default -> throw new IllegalArgumentException("Not about returns: " + event.getClass());
        };
    }

    private static OrderReturnsRecord changed(OrderReturnsRecord was, CaseEvent event) {
        return switch (event) {
            case ReturnRequested asked ->
                was.with(Claimed.opened(asked.caseId(), Instants.stored(asked.requestedAt())));
            case ReturnAccepted accepted ->
                change(was, event, it -> it.answered(Instants.stored(accepted.acceptedAt())));
            case ReturnRefused refused -> change(was, event, it -> it.answered(Instants.stored(refused.refusedAt())));
            // Silence about counterfeits calls an operator: the factory's time is over with it.
            case CaseEscalated escalated ->
                change(
                        was,
                        event,
                        it -> it.answered(Instants.stored(escalated.escalatedAt()))
                                .isDisputed(true));
            case CaseDecided decided ->
                decided.granted().isEmpty() ? change(was, event, it -> it.isDisputed(false)) : was;
            // The way back of goods that were exchanged is no refund of them.
            case ReturnRefundGranted granted ->
                granted.units().isEmpty() ? was : change(was, event, Claimed::isRefunded);
            case CaseClosed closed ->
                switch (CaseOutcome.valueOf(closed.outcome())) {
                    case WITHDRAWN, NOT_LATE -> change(was, event, Claimed::isLetGo);
                    case REFUNDED, PARTLY_REFUNDED, EXCHANGED, REJECTED, LAPSED, CANCELLED -> was;
                };
            case EvidenceAdded _,
                    GoodsSentBack _,
                    ReturnScanned _,
                    GoodsInspected _,
                    ReplacementSent _,
                    ReplacementScanned _,
                    CaseFlagged _,
                    FlagAppealed _,
                    FlagCleared _,
                    ClaimCut _ -> was;
        };
    }

    private static OrderReturnsRecord change(OrderReturnsRecord was, CaseEvent event, UnaryOperator<Claimed> change) {
        return was.cases().stream()
                .filter(claimed -> claimed.id().equals(event.caseId()))
                .findFirst()
                .map(claimed -> was.with(change.apply(claimed)))
                .orElse(was);
    }

    @Override
    public Map<String, Long> tallies(OrderReturnsRecord document) {
        return document.counts();
    }
}
