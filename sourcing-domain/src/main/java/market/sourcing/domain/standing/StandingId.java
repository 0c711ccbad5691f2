package market.sourcing.domain.standing;

import market.sourcing.domain.shared.FactoryId;

/**
 * Identifies the standing of one factory: {@code badge-} and the tail of the factory's id, because the badge was all that was
 * judged at first, and streams keep their names.
 */
public record StandingId(String value) {
    public static final String PREFIX = "badge-";

    public static StandingId of(FactoryId factory) {
        return new StandingId(PREFIX + factory.value().substring(FactoryId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
