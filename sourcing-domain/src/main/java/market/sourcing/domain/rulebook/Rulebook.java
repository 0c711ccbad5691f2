package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.BasisPoints;

/** The platform's own rules, every version of them. */
public final class Rulebook {
    /** From when on sums of money are stated in every currency that is much traded in. */
    private static final Instant PER_CURRENCY = Instant.parse("2026-11-01T00:00:00Z");

    /** From when on nobody is paid on his own word alone, also not by the other side's silence. */
    private static final Instant NOBODYS_WORD_ALONE = Instant.parse("2026-11-28T00:00:00Z");

    /**
     * From when on lateness is of pieces, what is said against it has a time, only work that was shown is paid, and goods are on
     * their way back when a carrier says so.
     */
    private static final Instant EACH_ANSWERS_FOR_HIS_PART = Instant.parse("2026-11-29T00:00:00Z");

    /** From when on what is shown to be made can be looked at before it is paid for. */
    private static final Instant SHOWN_IS_LOOKED_AT = Instant.parse("2026-11-30T00:00:00Z");

    /** Carriers tell of what they took over within it. */
    private static final Duration A_DAY = Duration.ofHours(24);

    /**
     * Unpaid close, release times, deposit and forfeit are trade-assurance practice as listed in the glossary; the fee and the
     * quote's day are this platform's tariff.
     */
    public static final Versions<TradeRules> TRADE = new Versions<>(List.of(
            trade("trade-1", Instant.EPOCH, 0, Forfeit.FOR_WALKING, "returns-1"),
            trade("trade-2", PER_CURRENCY, 0, Forfeit.FOR_WALKING, "returns-2"),
            trade("trade-3", NOBODYS_WORD_ALONE, 2, Forfeit.FOR_WALKING, "returns-3"),
            trade("trade-4", EACH_ANSWERS_FOR_HIS_PART, 2, Forfeit.FOR_WORK, "returns-4"),
            trade("trade-5", SHOWN_IS_LOOKED_AT, 2, Forfeit.FOR_WORK_LOOKED_AT, "returns-4")));

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

    /**
     * No platform publishes such numbers; half leaves the other half to everybody else, and thirty are a busy shop's week. Who
     * lets a hundred orders of a day go has let all thirty go three times.
     */
    public static final Versions<UnpaidRules> UNPAID = new Versions<>(List.of(
            new UnpaidRules(
                    "unpaid-1",
                    Instant.EPOCH,
                    "this platform's tariff",
                    UnpaidRules.Measure.ON_HAND,
                    new UnpaidRules.Bound(30, UnpaidRules.Bound.UNLIMITED, BasisPoints.percent(50)),
                    new UnpaidRules.Bound(300, UnpaidRules.Bound.UNLIMITED, BasisPoints.percent(50)),
                    Duration.ofHours(24),
                    Duration.ofMinutes(30)),
            new UnpaidRules(
                    "unpaid-2",
                    Instant.parse("2026-11-28T00:00:00Z"),
                    "this platform's tariff",
                    UnpaidRules.Measure.NOT_HELD_BY_OTHERS,
                    new UnpaidRules.Bound(30, 100, BasisPoints.percent(50)),
                    new UnpaidRules.Bound(300, 1_000, BasisPoints.percent(50)),
                    Duration.ofHours(24),
                    Duration.ofMinutes(30))));

    /** Share, bounds, urging and valid tracking as listed in the glossary; the other numbers are this platform's tariff. */
    public static final Versions<DeliveryRules> DELIVERY = new Versions<>(List.of(
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
                    PER_CURRENCY,
                    "¥5 to ¥100, in other currencies round sums of about that worth, never more than the late goods cost",
                    Tariff.between(5, 100),
                    true,
                    Duration.ZERO,
                    Duration.ZERO,
                    Bounded.NOT),
            delivery(
                    "delivery-3",
                    NOBODYS_WORD_ALONE,
                    "¥5 to ¥100, in other currencies round sums of about that worth, never more than the late goods cost",
                    Tariff.between(5, 100),
                    true,
                    Duration.ofDays(5),
                    Duration.ofDays(9),
                    Bounded.NOT),
            delivery(
                    "delivery-4",
                    EACH_ANSWERS_FOR_HIS_PART,
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

    /** The target of valid tracking is the marketplaces' own; the other numbers are this platform's tariff. */
    public static final Versions<BadgeRules> BADGES = new Versions<>(List.of(new BadgeRules(
            "badge-1",
            Instant.EPOCH,
            "24 h earns a badge as on the platform this is modelled on, 2023; valid tracking of 95 % as marketplaces ask for;"
                    + " window, sample and the other shares: this platform's tariff",
            30,
            20,
            new BadgeRules.Bar(BasisPoints.percent(90), BasisPoints.percent(95), BasisPoints.percent(95)),
            new BadgeRules.Bar(BasisPoints.percent(85), BasisPoints.percent(90), BasisPoints.percent(90)))));

    /** No platform publishes such numbers for wholesale; the lower limits leave a factory room to come back. */
    public static final Versions<ReturnRateRules> RETURN_RATES = new Versions<>(List.of(new ReturnRateRules(
            "returns-standing-1",
            Instant.EPOCH,
            "this platform's tariff",
            30,
            20,
            10,
            new ReturnRateRules.Limits(BasisPoints.percent(20), BasisPoints.percent(25)),
            new ReturnRateRules.Limits(BasisPoints.percent(15), BasisPoints.percent(15)))));

    /**
     * Window, freight, fast and instant refund, and the days of a dispute as listed in the glossary; day 4 begins when 3 days
     * have passed, day 7 when 6 have. The other numbers are this platform's tariff.
     */
    public static final Versions<ReturnRules> RETURNS = new Versions<>(List.of(
            returns(
                    "returns-1",
                    Instant.EPOCH,
                    Map.of("CNY", 5_000L),
                    BasisPoints.percent(100),
                    Duration.ZERO,
                    Duration.ZERO),
            returns("returns-2", PER_CURRENCY, Tariff.of(50), BasisPoints.percent(10), Duration.ZERO, Duration.ZERO),
            returns("returns-3", NOBODYS_WORD_ALONE, Tariff.of(50), BasisPoints.percent(10), A_DAY, Duration.ZERO),
            returns("returns-4", EACH_ANSWERS_FOR_HIS_PART, Tariff.of(50), BasisPoints.percent(10), A_DAY, A_DAY)));

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

    /** What a person looks at: nothing of it decides a case. */
    public static final Versions<AbuseRules> ABUSE = new Versions<>(List.of(
            new AbuseRules("abuse-1", Instant.EPOCH, "this platform's tariff", 4, Duration.ofHours(24), 5, 3, 50, 3)));

    /**
     * Spring Festival as the State Council's General Office announces it each autumn; a year that is not announced yet comes
     * with a version of its own.
     */
    public static final Versions<BusinessCalendar> CALENDAR = new Versions<>(List.of(new BusinessCalendar(
            "calendar-cn-1",
            Instant.EPOCH,
            "notices of the General Office of the State Council on public holidays, 2023 to 2025",
            ZoneId.of("Asia/Shanghai"),
            List.of(
                    new Closure(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 2, 17)),
                    new Closure(LocalDate.of(2025, 1, 28), LocalDate.of(2025, 2, 4)),
                    new Closure(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23))))));

    private Rulebook() {}
}
