package market.sourcing.domain.returns;

import market.sourcing.domain.shared.Refused;

/** What a factory found when goods came back. The names are stored. */
public enum Inspection {
    /** Everything as it should be. */
    FULL,
    /** Some of it. */
    PARTIAL,
    /** Nothing. */
    DISPUTED,
    /** Nobody looked in time: as good as everything. */
    SILENT;

    /** @throws Refused {@code INVALID_VALUE} naming the field {@code outcome} */
    public static Inspection of(String name) {
        for (var inspection : values()) {
            if (inspection.name().equals(name) && inspection != SILENT) {
                return inspection;
            }
        }
        throw Refused.invalid("outcome", "Goods are found FULL, PARTIAL or DISPUTED.");
    }
}
