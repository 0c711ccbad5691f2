package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.BasisPoints;

/** The versions of {@link ReturnRules}. */
final class ReturnVersions {
    /** Carriers tell of what they took over within it. */
    private static final Duration A_DAY = Duration.ofHours(24);

    static final Versions<ReturnRules> ALL = new Versions<>(List.of(
            returns(
                    "returns-1",
                    Instant.EPOCH,
                    Map.of("CNY", 5_000L),
                    BasisPoints.percent(100),
                    Duration.ZERO,
                    Duration.ZERO),
            returns(
                    "returns-2",
                    Since.PER_CURRENCY,
                    Tariff.of(50),
                    BasisPoints.percent(10),
                    Duration.ZERO,
                    Duration.ZERO),
            returns(
                    "returns-3",
                    Since.NOBODYS_WORD_ALONE,
                    Tariff.of(50),
                    BasisPoints.percent(10),
                    A_DAY,
                    Duration.ZERO),
            returns(
                    "returns-4",
                    Since.EACH_ANSWERS_FOR_HIS_PART,
                    Tariff.of(50),
                    BasisPoints.percent(10),
                    A_DAY,
                    A_DAY)));

    private static ReturnRules returns(
            String version,
            Instant from,
            Map<String, Long> returnFreightAtMost,
            BasisPoints elsewhere,
            Duration replacementScanned,
            Duration wayBackScanned) {
        return new ReturnRules(
                version,
                from,
                "returns as on the platform this is modelled on, 2023 (168 h without a reason, fast refund in 2 h or by 12:00 after"
                        + " a night from 18:00 to 09:00, instant refund in 6 h up to ¥1,000); dispute as in trade-assurance"
                        + " practice (3 days, day 4, day 7); other times and bounds: this platform's tariff",
                new ReturnTerms(
                        Duration.ofHours(168),
                        GoodsKind.ORDINARY,
                        false,
                        1,
                        BasisPoints.percent(0),
                        0,
                        FreightBearer.BUYER,
                        false,
                        RefundWithoutGoods.FACTORY,
                        Duration.ofHours(72),
                        false),
                BasisPoints.percent(10),
                Duration.ofDays(60),
                Duration.ofDays(30),
                Duration.ofDays(180),
                Duration.ofDays(3),
                Duration.ofDays(6),
                Duration.ofDays(7),
                Duration.ofDays(10),
                Duration.ofDays(5),
                replacementScanned,
                wayBackScanned,
                Duration.ofDays(10),
                Duration.ofDays(7),
                Duration.ofHours(2),
                new ReturnRules.Night(LocalTime.of(18, 0), LocalTime.of(9, 0), LocalTime.NOON),
                Duration.ofHours(6),
                Map.of("CNY", 100_000L),
                returnFreightAtMost,
                elsewhere,
                Map.of("CNY", 2_500L));
    }

    private ReturnVersions() {}
}
