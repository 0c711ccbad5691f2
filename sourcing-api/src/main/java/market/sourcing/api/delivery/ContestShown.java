package market.sourcing.api.delivery;

import java.time.Instant;
import market.sourcing.projections.delivery.promise.Contest;
import org.jspecify.annotations.Nullable;

/**
 * The factory says that the miss was none.
 *
 * @param decideBy without a decision by then the miss stands
 */
public record ContestShown(
        String evidence,
        Instant contestedAt,
        Instant decideBy,
        @Nullable Decision decision) {

    /**
     * What came of it.
     *
     * @param upheld whether the factory was right
     */
    public record Decision(boolean upheld, String grounds, Instant decidedAt) {
        static @Nullable Decision of(Contest.@Nullable Decision decision) {
            return decision == null ? null : new Decision(decision.upheld(), decision.grounds(), decision.decidedAt());
        }
    }

    static @Nullable ContestShown of(@Nullable Contest contest) {
        return contest == null
                ? null
                : new ContestShown(
                        contest.evidence(), contest.contestedAt(), contest.decideBy(), Decision.of(contest.decision()));
    }
}
