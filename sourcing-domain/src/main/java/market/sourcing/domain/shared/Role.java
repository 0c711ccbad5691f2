package market.sourcing.domain.shared;

/** What an account may be; one account may be several. */
public enum Role {
    BUYER,
    FACTORY,
    AGENT,
    OPERATOR,
    AUDITOR
}
