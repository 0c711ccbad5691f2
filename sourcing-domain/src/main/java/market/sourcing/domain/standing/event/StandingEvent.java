package market.sourcing.domain.standing.event;

import java.time.LocalDate;

/** At the end of a day something of a factory's standing was judged, by what it did in the days up to then. */
public sealed interface StandingEvent permits BadgeJudged, ReturnsJudged {
    String factoryId();

    LocalDate lastDay();

    /** Whether the factory stands otherwise than before. */
    boolean changes();

    /** Whether anything was counted; if not, nothing can change until something happens again. */
    boolean countsAnything();
}
