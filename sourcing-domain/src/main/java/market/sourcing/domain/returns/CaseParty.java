package market.sourcing.domain.returns;

/** On whose side of a case somebody acts. The names are stored. */
public enum CaseParty {
    BUYER,
    FACTORY,
    OPERATOR
}
