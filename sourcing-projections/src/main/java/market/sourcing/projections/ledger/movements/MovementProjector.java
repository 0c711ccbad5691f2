package market.sourcing.projections.ledger.movements;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** One document a movement; tallies what every kind of account was debited and credited, by currency. */
public final class MovementProjector implements Projector<Movement> {
    public static final View<Movement> VIEW = new View<>(
            "ledger_movements",
            4,
            Movement.class,
            List.of(
                    ascending("logPosition"),
                    compoundIndex(ascending("entries.account"), ascending("logPosition")),
                    compoundIndex(ascending("orderId"), ascending("logPosition"))));

    @Override
    public View<Movement> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof MoneyMoved moved ? List.of(moved.movementId()) : List.of();
    }

    @Override
    public Movement fold(@Nullable Movement before, String id, Recorded recorded) {
        var moved = recorded.eventOf(MoneyMoved.class);
        return new Movement(
                id,
                recorded.position(),
                Instants.stored(recorded.at()),
                moved.getClass().getSimpleName(),
                moved.orderId(),
                promise(moved),
                moved instanceof GoodsRefunded refunded ? refunded.caseId() : null,
                rules(moved),
                moved.currency(),
                moved.entries());
    }

    private static @Nullable String promise(MoneyMoved moved) {
        return switch (moved) {
            case CompensationPaid paid -> paid.promiseId();
            case CompensationRestored again -> again.promiseId();
            case CompensationTakenBack back -> back.promiseId();
            case FundsHeld _,
                    SurplusReceived _,
                    FundsReleased _,
                    ReleaseTakenBack _,
                    FundsRefunded _,
                    RefundPaid _,
                    GoodsRefunded _,
                    PaymentReversed _ -> null;
        };
    }

    private static @Nullable String rules(MoneyMoved moved) {
        return switch (moved) {
            case CompensationPaid paid -> paid.deliveryRules();
            case CompensationRestored again -> again.deliveryRules();
            case CompensationTakenBack back -> back.deliveryRules();
            case GoodsRefunded refunded -> refunded.returnRule();
            case FundsReleased released -> released.tradeRules();
            case ReleaseTakenBack back -> back.tradeRules();
            case FundsRefunded refunded -> refunded.tradeRules();
            case FundsHeld _, SurplusReceived _, RefundPaid _, PaymentReversed _ -> null;
        };
    }

    @Override
    public Map<String, Long> tallies(Movement movement) {
        var tallies = new HashMap<String, Long>();
        for (var entry : movement.entries()) {
            BalanceKey.add(
                    tallies,
                    AccountKind.of(entry.account()),
                    movement.currency(),
                    entry.minor() > 0,
                    Math.absExact(entry.minor()));
        }
        return tallies;
    }
}
