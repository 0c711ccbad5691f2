package market.sourcing.projections.factory.profile;

/** Where a factory stands; a reinstated one is again what it was before it was suspended. */
public enum FactoryState {
    ONBOARDED,
    VERIFIED,
    SUSPENDED
}
