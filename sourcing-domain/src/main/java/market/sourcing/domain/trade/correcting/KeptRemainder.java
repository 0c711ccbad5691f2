package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.TurnedBack;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;

/** Pieces that carriers brought back after an order had come to nothing, and that the buyer has paid for all the same. */
record KeptRemainder(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        return turned(id)
                .map(turned -> Misstatement.ofUnits(
                        MisstatementKind.REMAINDER_KEPT,
                        turned.pieces().stream().mapToInt(Content::quantity).sum(),
                        "Goods are back at the factory that their buyer has paid for."));
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        turned(id).ifPresent(turned -> books.undoing().undo(id, books.order(id), turned, at));
    }

    private Optional<TurnedBack> turned(OrderId id) {
        return books.undoing().turned(id, books.order(id));
    }
}
