package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.BasisPoints;

/** The versions of {@link TradeRules}. */
final class TradeVersions {
    static final Versions<TradeRules> ALL = new Versions<>(List.of(
            trade("trade-1", Instant.EPOCH, 0, Forfeit.FOR_WALKING, "returns-1"),
            trade("trade-2", Since.PER_CURRENCY, 0, Forfeit.FOR_WALKING, "returns-2"),
            trade("trade-3", Since.NOBODYS_WORD_ALONE, 2, Forfeit.FOR_WALKING, "returns-3"),
            trade("trade-4", Since.EACH_ANSWERS_FOR_HIS_PART, 2, Forfeit.FOR_WORK, "returns-4"),
            trade("trade-5", Since.SHOWN_IS_LOOKED_AT, 2, Forfeit.FOR_WORK_LOOKED_AT, "returns-4")));

    /** What a buyer who does not pay a balance loses his deposit for. */
    private enum Forfeit {
        FOR_WALKING(false, Duration.ZERO),
        FOR_WORK(true, Duration.ZERO),
        FOR_WORK_LOOKED_AT(true, Duration.ofDays(3));

        private final boolean forWork;
        private final Duration shownBefore;

        Forfeit(boolean forWork, Duration shownBefore) {
            this.forWork = forWork;
            this.shownBefore = shownBefore;
        }
    }

    private static TradeRules trade(
            String version, Instant from, int receiptAsked, Forfeit forfeit, String returnRule) {
        return new TradeRules(
                version,
                from,
                "trade-assurance practice of wholesale platforms (unpaid 5 d, release 10 d / 30 d, 30 % deposit, at most 20 %"
                        + " lost); fee 1 %, quotes of 24 h, asking for the receipt and 7 days for an answer: this platform's tariff",
                Duration.ofHours(24),
                Duration.ofDays(30),
                Duration.ofDays(5),
                Duration.ofDays(10),
                Duration.ofDays(30),
                receiptAsked,
                Duration.ofDays(7),
                Duration.ofDays(7),
                BasisPoints.percent(1),
                BasisPoints.percent(30),
                BasisPoints.percent(20),
                forfeit.forWork,
                forfeit.shownBefore,
                returnRule);
    }

    private TradeVersions() {}
}
