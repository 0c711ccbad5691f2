package market.sourcing.domain.returns;

/** What a factory's silence means. The names are stored. */
public enum OnSilence {
    CONSENT,
    ESCALATION;

    /**
     * Silence never says that goods were false, and where nothing comes back and nothing is shown it would pay on the buyer's word
     * alone: a person looks. So does one at what was decided before.
     *
     * @param shown whether the claim shows something
     * @param decided whether an operator has found for the factory about the same goods
     */
    public static OnSilence of(ReturnReason reason, boolean shown, boolean decided) {
        return decided || reason == ReturnReason.COUNTERFEIT || reason.isWordAlone(shown) ? ESCALATION : CONSENT;
    }
}
