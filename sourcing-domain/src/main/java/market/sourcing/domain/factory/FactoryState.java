package market.sourcing.domain.factory;

/** Where a factory stands with the platform. */
sealed interface FactoryState {

    /** Onboarded; nobody has seen its papers. */
    record AwaitingVerification() implements FactoryState {}

    /** An operator saw its papers. */
    record Verified() implements FactoryState {}

    /**
     * Stopped by an operator.
     *
     * @param before where it stood, and stands again when reinstated
     */
    record Suspended(FactoryState before) implements FactoryState {}
}
