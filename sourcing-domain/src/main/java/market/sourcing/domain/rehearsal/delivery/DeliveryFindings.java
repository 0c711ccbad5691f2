package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.rehearsal.Findings;

/**
 * What a rehearsal of delivery promises has found.
 *
 * @param asOf what would have been due by then is judged
 * @param factories by id, the simulated after the real
 * @param differing how many orders would have had another outcome
 * @param listed the first of them, at most {@link #MOST_LISTED}, in the order in which they were settled
 */
public record DeliveryFindings(Instant asOf, List<FactoryFindings> factories, long differing, List<Judged> listed)
        implements Findings {
    public static final int MOST_LISTED = 50_000;

    public DeliveryFindings {
        factories = List.copyOf(factories);
        listed = List.copyOf(listed);
    }
}
