package market.sourcing.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import market.sourcing.infra.processing.AccountEvent.Audited;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Honoured;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.following.RecordedMessages;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.AfterEach;

/** What tests of the engine begin with: stores, a log in memory, nodes, and what they should show. */
abstract class EngineScene {
    final Stores stores = new Stores();
    final MemoryLog log = new MemoryLog();
    final List<Node> nodes = new ArrayList<>();
    private final Random random = new Random(7);

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        stores.close();
    }

    final Node node() {
        return node(new AccountProjector());
    }

    final Node node(AccountProjector projector) {
        var node = new Node(stores, log, projector);
        nodes.add(node);
        return node;
    }

    /** It has no others beside it. */
    final Node nodeAlone() {
        var node = new Node(stores, log, new AccountProjector(), Node.ALONE);
        nodes.add(node);
        return node;
    }

    /** It stops in order, before the test does. */
    final void end(Node node) {
        node.close();
        nodes.remove(node);
    }

    final long append(int count) {
        for (int i = 0; i < count; i++) {
            String account = "account-" + random.nextInt(20);
            log.append(
                    switch (random.nextInt(6)) {
                        case 0 -> new Moved(account, "account-" + random.nextInt(20), random.nextInt(100));
                        case 1 -> new Audited(account);
                        case 2 -> new Honoured(Account.branchOf(account), 1 + random.nextInt(3));
                        default ->
                            new Booked(account, random.nextInt(100) - 40, random.nextBoolean() ? "gold" : "iron");
                    });
        }
        return log.head();
    }

    /** What it shows is what the log says. */
    final void agrees(Node node) {
        assertThat(node.accounts()).isEqualTo(expected());
        assertThat(node.tallies()).isEqualTo(expectedTallies());
    }

    final List<Account> expected() {
        var projector = new AccountProjector();
        projector.mend();
        var accounts = new TreeMap<String, Account>();
        var honours = new HashMap<String, Long>();
        for (var message : log.read(-1, Integer.MAX_VALUE)) {
            Recorded recorded = RecordedMessages.recorded(message);
            var touched = new LinkedHashSet<>(projector.touches(recorded.event()));
            if (recorded.event() instanceof Honoured honoured) {
                accounts.values().stream()
                        .filter(account -> account.branch().equals(honoured.branch()))
                        .forEach(account -> touched.add(account.id()));
            }
            for (String id : touched) {
                accounts.put(id, projector.fold(accounts.get(id), id, recorded, honours));
            }
            projector.counts(recorded.event()).forEach((key, count) -> honours.merge(key, count, Long::sum));
        }
        return List.copyOf(accounts.values());
    }

    final Map<String, Long> expectedTallies() {
        var projector = new AccountProjector();
        var sums = new TreeMap<String, Long>();
        expected()
                .forEach(account ->
                        projector.tallies(account).forEach((key, count) -> sums.merge(key, count, Long::sum)));
        log.read(-1, Integer.MAX_VALUE)
                .forEach(message -> projector
                        .counts(message.getPayload())
                        .forEach((key, count) -> sums.merge(key, count, Long::sum)));
        sums.values().removeIf(count -> count == 0);
        return sums;
    }
}
