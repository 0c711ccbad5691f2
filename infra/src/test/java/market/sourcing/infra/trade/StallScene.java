package market.sourcing.infra.trade;

import org.junit.jupiter.api.AfterEach;

/** A factory's stall in a market of two nodes. */
abstract class StallScene {
    final TwoNodes nodes = new TwoNodes();
    final Stall stall = Stall.open(nodes, "one");

    @AfterEach
    void close() {
        nodes.close();
    }
}
