package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;

/**
 * Pieces that a carrier is bringing to the buyer.
 *
 * @param until from then on its silence, or so long a way, says that they may not come
 */
public record UnderWay(List<Content> pieces, Instant until) {
    public UnderWay {
        pieces = List.copyOf(pieces);
    }
}
