package market.sourcing.domain.rehearsal.delivery;

/**
 * The promises of one factory.
 *
 * @param simulated whether these are past orders with made-up promises and hand-overs; they are never summed with others
 * @param happened what became of them; of simulated ones, what would have under the rules of their time
 * @param wouldHave what would have become of them
 */
public record FactoryFindings(String factoryId, boolean simulated, Totals happened, Totals wouldHave) {}
