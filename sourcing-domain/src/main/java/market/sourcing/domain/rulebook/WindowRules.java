package market.sourcing.domain.rulebook;

/** Numbers by which the last days of a factory are judged. */
public interface WindowRules extends Versioned {

    /** Whole days of UTC that count. */
    int windowDays();
}
