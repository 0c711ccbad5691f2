package market.sourcing.domain.delivery.event;

/** What happens to a declaration of force majeure. */
public sealed interface ExcuseEvent permits ForceMajeureDeclared, ForceMajeureApplied {
    String excuseId();
}
