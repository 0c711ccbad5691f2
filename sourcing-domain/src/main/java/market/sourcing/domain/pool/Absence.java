package market.sourcing.domain.pool;

import java.util.List;

/**
 * Why a listing is not in a pool.
 *
 * @param criteria what of the rule it does not fulfil; empty where the reason is another one
 */
public record Absence(LeavingReason reason, List<Criterion> criteria) {
    public Absence {
        criteria = List.copyOf(criteria);
    }

    static Absence because(LeavingReason reason) {
        return new Absence(reason, List.of());
    }
}
