package market.sourcing.projections.ledger.movements;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** One document a movement; tallies what every kind of account was debited and credited, by currency. */
public final class MovementProjector implements Projector<Movement> {
    public static final View<Movement> VIEW = new View<>(
            "ledger_movements",
            1,
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
        if (!(recorded.event() instanceof MoneyMoved moved)) {
            throw new IllegalArgumentException(
                    "Moves no money: " + recorded.event().getClass());
        }
        return new Movement(
                id,
                recorded.position(),
                Instants.stored(recorded.at()),
                moved.getClass().getSimpleName(),
                moved.orderId(),
                moved.currency(),
                moved.entries());
    }

    @Override
    public Map<String, Long> tallies(Movement movement) {
        var tallies = new HashMap<String, Long>();
        for (var entry : movement.entries()) {
            var key = new BalanceKey(AccountKind.of(entry.account()), movement.currency(), entry.minor() > 0);
            tallies.merge(key.text(), Math.abs(entry.minor()), Math::addExact);
        }
        return tallies;
    }
}
