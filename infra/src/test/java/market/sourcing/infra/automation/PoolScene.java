package market.sourcing.infra.automation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.PoolsFromScratch;
import market.sourcing.domain.vocabulary.Terms;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.pools.PoolNode;
import market.sourcing.infra.testing.TestLog;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.TwoNodes;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.AfterEach;

/** Two factories, and two nodes that watch over pools. */
abstract class PoolScene {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    final TwoNodes nodes = new TwoNodes();
    final FactoryId factory = Stall.open(nodes, "one").factory();
    final FactoryId other = Stall.open(nodes, "two").factory();
    private final List<Running> running = new ArrayList<>();

    private record Running(PoolNode node, Loop loop) {
        void stop() {
            loop.stop();
            node.close();
        }
    }

    @AfterEach
    void close() {
        stop();
        nodes.close();
    }

    /** On both nodes. */
    void run() {
        run(nodes.log(), nodes.log().commands());
        run(nodes.otherLog(), nodes.otherLog().commands());
    }

    PoolNode run(TestLog log, Commands commands) {
        var node = new PoolNode(log);
        var judging = new WhenListingMovesThenItEntersAndLeavesPools(node.unjudged(), commands, InstantSource.system());
        var loop = new Loop("test-pool-judging", judging::judge);
        node.unjudged().whenThereIsMore(loop::ring);
        loop.start();
        running.add(new Running(node, loop));
        return node;
    }

    void stop() {
        running.forEach(Running::stop);
        running.clear();
    }

    ListingId offered(FactoryId factory, String name, Terms terms) {
        var id = new ListingId("listing-" + name);
        nodes.<Long>send(
                0,
                new DraftListing(id, factory, TwoNodes.OPERATOR, terms.sku(name).terms(), name),
                TwoNodes.OPERATOR);
        nodes.<Long>send(0, new PublishListing(id, null, TwoNodes.OPERATOR), TwoNodes.OPERATOR);
        return id;
    }

    /** Through one node or the other; it may be refused. */
    void happens(int node, Object command) {
        try {
            nodes.<Object>send(node, command, TwoNodes.OPERATOR);
        } catch (Refused asItMayBe) {
            return;
        }
    }

    List<Object> log() {
        return nodes.events().stream().map(Recorded::event).toList();
    }

    PoolsFromScratch pools() {
        return PoolsFromScratch.of(log());
    }

    /** Until pools hold what their rules say. */
    void awaitTold() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            var pools = pools();
            return pools.told().equals(pools.reckoned());
        });
    }
}
