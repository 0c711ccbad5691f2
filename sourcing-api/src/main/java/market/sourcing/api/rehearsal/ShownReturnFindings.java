package market.sourcing.api.rehearsal;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.rehearsal.returns.ReturnFindings;

/**
 * What a rehearsal of return rules has found.
 *
 * @param asOf when the log was read
 * @param differing how many claims would have ended otherwise, or with other money
 * @param listed how many of them can be listed one by one; only the first 50,000 are kept
 */
record ShownReturnFindings(Instant asOf, long differing, long listed, List<ByFactory> factories)
        implements ShownResult {

    /**
     * The claims on one factory's goods.
     *
     * @param simulated whether these are of past orders with made-up receipts
     * @param happened what became of them; of simulated ones, what would have under the platform's rule
     * @param wouldHave what would have become of them
     */
    record ByFactory(String factoryId, boolean simulated, ShownCaseTotals happened, ShownCaseTotals wouldHave) {}

    static ShownReturnFindings of(ReturnFindings found) {
        return new ShownReturnFindings(
                found.asOf(),
                found.differing(),
                found.listed().size(),
                found.factories().stream()
                        .map(factory -> new ByFactory(
                                factory.factoryId(),
                                factory.simulated(),
                                ShownCaseTotals.of(factory.happened()),
                                ShownCaseTotals.of(factory.wouldHave())))
                        .toList());
    }
}
