package market.sourcing.domain.order;

/** On whose side of an order somebody acts. The names are stored. */
public enum Party {
    BUYER,
    FACTORY,
    OPERATOR
}
