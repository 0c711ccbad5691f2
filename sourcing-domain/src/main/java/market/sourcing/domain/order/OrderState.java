package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import org.jspecify.annotations.Nullable;

/** Where an order stands. */
sealed interface OrderState {

    /** Something is due on it. */
    sealed interface Unpaid extends OrderState {
        /** When it comes to nothing unless that was paid; null for orders of the time before orders were paid here. */
        @Nullable
        Instant closesAt();
    }

    /** Nothing is paid. */
    record AwaitingPayment(@Nullable Instant closesAt) implements Unpaid {}

    /** The deposit is paid and the goods are being made. */
    record AwaitingBalance(@Nullable Instant closesAt) implements Unpaid {}

    /** All is paid; the factory's turn. */
    record AwaitingDispatch() implements OrderState {}

    /** The factory has said that all of it left. */
    sealed interface AfterHandOver extends OrderState {}

    /** With the carrier, or with the buyer who has not said so. */
    record HandedOver(Arrival arrival) implements AfterHandOver {}

    /** The goods arrived, as far as anybody said. */
    sealed interface Completed extends AfterHandOver {}

    /** Its buyer said so. */
    record Received(Instant at) implements Completed {}

    /** Nobody said otherwise in time, or an operator decided so. */
    record TakenForArrived() implements Completed {}

    /** Nothing of it is paid or sent any more. */
    sealed interface Over extends OrderState {
        /** Pieces that had left by then, and have not come back. */
        List<Content> left();
    }

    /** Called off, or closed because it was not paid, or a payment was reversed. */
    record Closed(End end) implements Over {
        @Override
        public List<Content> left() {
            return end.left();
        }
    }

    /** Placed, delivered and paid elsewhere: what becomes of it here is told by {@link PastOrder}. */
    record Elsewhere() implements Over {
        @Override
        public List<Content> left() {
            return List.of();
        }
    }
}
