package market.sourcing.domain.standing;

import market.sourcing.domain.shared.FactoryId;

/** Identifies the badge of one factory: {@code badge-} and the tail of the factory's id. */
public record BadgeId(String value) {
    public static final String PREFIX = "badge-";

    public static BadgeId of(FactoryId factory) {
        return new BadgeId(PREFIX + factory.value().substring(FactoryId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
