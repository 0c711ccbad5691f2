package market.sourcing.api.rehearsal;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.rehearsal.delivery.DeliveryFindings;

/**
 * What a rehearsal of delivery promises has found.
 *
 * @param asOf what would have been due by then is judged
 * @param differing how many orders would have had another outcome
 * @param listed how many of them can be listed one by one; only the first 50,000 are kept
 */
record ShownFindings(Instant asOf, long differing, long listed, List<ByFactory> factories) implements ShownResult {

    /**
     * The promises of one factory.
     *
     * @param simulated whether these are past orders with made-up promises and hand-overs
     * @param happened what became of them; of simulated ones, what would have under the rules of their time
     * @param wouldHave what would have become of them
     */
    record ByFactory(String factoryId, boolean simulated, ShownTotals happened, ShownTotals wouldHave) {}

    static ShownFindings of(DeliveryFindings found) {
        return new ShownFindings(
                found.asOf(),
                found.differing(),
                found.listed().size(),
                found.factories().stream()
                        .map(factory -> new ByFactory(
                                factory.factoryId(),
                                factory.simulated(),
                                ShownTotals.of(factory.happened()),
                                ShownTotals.of(factory.wouldHave())))
                        .toList());
    }
}
