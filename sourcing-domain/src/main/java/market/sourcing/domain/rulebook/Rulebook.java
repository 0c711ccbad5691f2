package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import market.sourcing.domain.shared.BasisPoints;

/** The platform's own rules, every version of them. */
public final class Rulebook {
    /**
     * Unpaid close, release times, deposit and forfeit are trade-assurance practice as listed in the glossary; the fee and the
     * quote's day are this platform's tariff.
     */
    public static final Versions<TradeRules> TRADE = TradeVersions.ALL;

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
    public static final Versions<DeliveryRules> DELIVERY = DeliveryVersions.ALL;

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
    public static final Versions<ReturnRules> RETURNS = ReturnVersions.ALL;

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

    /** A bank posts on its working days: what was posted on a Friday holds over the weekend, and no longer. */
    public static final Versions<RateRules> RATES = new Versions<>(
            List.of(new RateRules("rates-1", Instant.EPOCH, "this platform's tariff", Duration.ofDays(3))));

    /** Who has ordered nothing for a person within a month will hardly do so with what was stated then. */
    public static final Versions<ConsigneeRules> CONSIGNEES = new Versions<>(
            List.of(new ConsigneeRules("consignees-1", Instant.EPOCH, "this platform's tariff", Duration.ofDays(30))));

    private Rulebook() {}
}
