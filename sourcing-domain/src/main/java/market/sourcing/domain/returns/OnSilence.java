package market.sourcing.domain.returns;

/** What a factory's silence means. The names are stored. */
public enum OnSilence {
    CONSENT,
    ESCALATION;

    /** Silence never says that goods were false: a person looks. */
    public static OnSilence of(ReturnReason reason) {
        return reason == ReturnReason.COUNTERFEIT ? ESCALATION : CONSENT;
    }
}
