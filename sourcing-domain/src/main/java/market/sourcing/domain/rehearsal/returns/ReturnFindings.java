package market.sourcing.domain.rehearsal.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.rehearsal.Findings;

/**
 * What a rehearsal of return rules has found.
 *
 * @param asOf when the log was read
 * @param factories by id, the simulated after the real
 * @param differing how many claims would have ended otherwise, or with other money
 * @param listed the first of them, at most {@link #MOST_LISTED}
 */
public record ReturnFindings(Instant asOf, List<ByFactory> factories, long differing, List<JudgedCase> listed)
        implements Findings {
    public static final int MOST_LISTED = 50_000;

    public ReturnFindings {
        factories = List.copyOf(factories);
        listed = List.copyOf(listed);
    }

    /**
     * The claims on one factory's goods.
     *
     * @param simulated whether these are of orders from elsewhere; they are never summed with others
     */
    public record ByFactory(String factoryId, boolean simulated, CaseTotals happened, CaseTotals wouldHave) {}
}
