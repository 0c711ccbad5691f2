package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.projections.fold.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The factory says that a miss was none.
 *
 * @param evidence the factory's own words
 * @param decideBy without a decision by then the miss stands
 * @param openUntil the same while there is none; null afterwards
 * @param decision null while there is none
 */
public record Contest(
        String evidence,
        Instant contestedAt,
        Instant decideBy,
        @Nullable Instant openUntil,
        @Nullable Decision decision) {

    /** @param upheld whether the factory was right */
    public record Decision(boolean upheld, String grounds, Instant decidedAt) {}

    static Contest of(MissContested event) {
        var decideBy = Instants.stored(event.decideBy());
        return new Contest(event.evidence(), Instants.stored(event.contestedAt()), decideBy, decideBy, null);
    }

    Contest decided(ContestDecided event) {
        return new Contest(
                evidence,
                contestedAt,
                decideBy,
                null,
                new Decision(event.upheld(), event.grounds(), Instants.stored(event.decidedAt())));
    }
}
