package market.sourcing.domain.rulebook;

/** Who pays for a way. The names are stored. */
public enum FreightBearer {
    BUYER,
    FACTORY
}
