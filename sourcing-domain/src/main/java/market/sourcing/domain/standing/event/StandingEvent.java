package market.sourcing.domain.standing.event;

/** What happens to a factory's standing. */
public sealed interface StandingEvent permits BadgeJudged {
    String factoryId();
}
