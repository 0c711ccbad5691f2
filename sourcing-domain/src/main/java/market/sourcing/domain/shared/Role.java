package market.sourcing.domain.shared;

/** What an account may be; one account may be several. */
public enum Role {
    BUYER,
    FACTORY,
    AGENT,
    OPERATOR,
    AUDITOR,
    /** Clears goods, and so looks at who the people are to whom they are sent. */
    CUSTOMS
}
