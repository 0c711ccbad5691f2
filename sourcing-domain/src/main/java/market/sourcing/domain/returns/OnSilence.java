package market.sourcing.domain.returns;

/** What a factory's silence means. The names are stored. */
public enum OnSilence {
    CONSENT,
    ESCALATION;

    /**
     * Silence never says that goods were false, and where nothing comes back it would pay on the buyer's word alone: a person
     * looks. So does one at what was decided before.
     *
     * @param decided whether an operator has found for the factory about the same goods
     */
    public static OnSilence of(ReturnReason reason, boolean decided) {
        return decided || reason == ReturnReason.COUNTERFEIT || !reason.hasGoods() ? ESCALATION : CONSENT;
    }
}
