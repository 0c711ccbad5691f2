package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.BasisPoints;

/** The versions of {@link DeliveryRules}. */
final class DeliveryVersions {
    static final Versions<DeliveryRules> ALL = new Versions<>(List.of(
            delivery(
                    "delivery-1",
                    Instant.EPOCH,
                    "¥5 to ¥100",
                    Map.of("CNY", new DeliveryRules.Bounds(500, 10_000)),
                    false,
                    Duration.ZERO,
                    Duration.ZERO,
                    Bounded.NOT),
            delivery(
                    "delivery-2",
                    Since.PER_CURRENCY,
                    "¥5 to ¥100, in other currencies round sums of about that worth, never more than the late goods cost",
                    Tariff.between(5, 100),
                    true,
                    Duration.ZERO,
                    Duration.ZERO,
                    Bounded.NOT),
            delivery(
                    "delivery-3",
                    Since.NOBODYS_WORD_ALONE,
                    "¥5 to ¥100, in other currencies round sums of about that worth, never more than the late goods cost",
                    Tariff.between(5, 100),
                    true,
                    Duration.ofDays(5),
                    Duration.ofDays(9),
                    Bounded.NOT),
            delivery(
                    "delivery-4",
                    Since.EACH_ANSWERS_FOR_HIS_PART,
                    "¥5 to ¥100, in other currencies round sums of about that worth, never more than the late goods cost",
                    Tariff.between(5, 100),
                    true,
                    Duration.ofDays(5),
                    Duration.ofDays(9),
                    Bounded.BY_PIECE_AND_THIRTY_DAYS)));

    /** Whether lateness is of pieces, and contests and holds of days. */
    private enum Bounded {
        NOT(Duration.ZERO),
        BY_PIECE_AND_THIRTY_DAYS(Duration.ofDays(30));

        private final Duration most;

        Bounded(Duration most) {
            this.most = most;
        }
    }

    private static DeliveryRules delivery(
            String version,
            Instant from,
            String sums,
            Map<String, DeliveryRules.Bounds> bounds,
            boolean goodsAtMost,
            Duration wordHolds,
            Duration wayAtMost,
            Bounded bounded) {
        return new DeliveryRules(
                version,
                from,
                "late dispatch as on the platform this is modelled on, 2023 (5 %, " + sums + ", urging once in 24 h,"
                        + " tracking valid with a scan in 24 h); twice the promise, 3 days to decide, how long a parcel"
                        + " is on its way, 30 days to contest and to hold, and sums in other currencies: this platform's tariff",
                BasisPoints.percent(5),
                bounds,
                goodsAtMost,
                2,
                Duration.ofHours(24),
                wordHolds,
                wayAtMost,
                Duration.ofHours(24),
                Duration.ofDays(3),
                bounded.most,
                bounded.most,
                bounded == Bounded.BY_PIECE_AND_THIRTY_DAYS);
    }

    private DeliveryVersions() {}
}
