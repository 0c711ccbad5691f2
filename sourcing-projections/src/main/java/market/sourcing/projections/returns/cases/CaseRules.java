package market.sourcing.projections.returns.cases;

/**
 * What binds in a case.
 *
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 * @param onSilence CONSENT or ESCALATION: what the factory's silence means
 */
public record CaseRules(String returnRule, String platformRules, String onSilence) {}
