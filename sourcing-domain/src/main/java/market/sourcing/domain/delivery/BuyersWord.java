package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.event.GoodsReceived;

/** What the buyer has said of having the goods, whatever carriers have told of them. */
sealed interface BuyersWord {

    record None() implements BuyersWord {}

    /** He has said that everything is there; what carriers bring back came back all the same. */
    record Stated(Instant receivedAt) implements BuyersWord {}

    /** He has confirmed it: then it is, whatever carriers bring back. */
    record Confirmed(Instant receivedAt) implements BuyersWord {}

    static BuyersWord of(GoodsReceived event) {
        return event.wasConfirmed() ? new Confirmed(event.receivedAt()) : new Stated(event.receivedAt());
    }

    /** When he had them; empty where he has not said so. */
    default Optional<Instant> at() {
        return switch (this) {
            case None _ -> Optional.empty();
            case Stated(var at) -> Optional.of(at);
            case Confirmed(var at) -> Optional.of(at);
        };
    }
}
