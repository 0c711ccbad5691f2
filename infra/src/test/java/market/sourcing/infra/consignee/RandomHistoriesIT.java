package market.sourcing.infra.consignee;

import static market.sourcing.infra.consignee.People.AGENT;
import static market.sourcing.infra.consignee.People.NOW;
import static market.sourcing.infra.consignee.People.erasing;
import static market.sourcing.infra.consignee.People.id;
import static market.sourcing.infra.consignee.People.identity;
import static market.sourcing.infra.consignee.People.looking;
import static market.sourcing.infra.consignee.People.stating;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import market.sourcing.domain.consignee.Identity;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.consignee.event.ConsigneeErased;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is stated, ordered, called off, looked at and erased in whatever order, the log and the tables say the same of it. */
class RandomHistoriesIT {
    private static final List<String> NAMES = List.of("lan", "linh", "mai", "minh", "thuy");
    private static final int STEPS = 120;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void who_is_erased_in_the_log_is_nowhere_and_everybody_else_is_who_he_was(long seed) throws Exception {
        try (var people = new People(keys)) {
            var random = new Random(seed);
            var known = new HashMap<String, Identity>();
            var orders = new ArrayList<String>();
            for (int step = 0; step < STEPS; step++) {
                var name = NAMES.get(random.nextInt(NAMES.size()));
                try {
                    act(people, random, step, name, known, orders);
                } catch (Refused inItsPlace) {
                    continue;
                }
            }
            var erased = erased(people);
            for (var name : known.keySet()) {
                assertThat(people.isKept(name)).as(name).isEqualTo(!erased.contains(id(name).value()));
                if (people.isKept(name)) {
                    assertThat(people.node(0).look(looking(name))).isEqualTo(known.get(name));
                }
            }
            assertThat(people.tablesWith("qzx")).isEmpty();
            assertThat(people.tablesWith("+84 777")).isEmpty();
        }
    }

    private static void act(
            People people, Random random, int step, String name, Map<String, Identity> known, List<String> orders) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                // Said otherwise it is another request, which is refused unless it is the first.
                var said = identity(random.nextInt(4) == 0 ? name + " otherwise" : name);
                people.node(step).state(stating(name), said);
                assertThat(known.getOrDefault(name, said)).isEqualTo(said);
                known.put(name, said);
            }
            case 3, 4 -> {
                people.order(step, "order-" + step, name);
                orders.add("order-" + step);
            }
            case 5, 6 -> {
                if (!orders.isEmpty()) {
                    var order = new OrderId("order-" + orders.remove(random.nextInt(orders.size())));
                    people.nodes().<Long>send(step, new CancelOrder(order, null, AGENT, "changed my mind", NOW), AGENT);
                }
            }
            case 7 -> assertThat(people.node(step).look(looking(name))).isEqualTo(known.get(name));
            case 8 -> people.node(step).erase(erasing(name));
            default -> people.node(step).erase(new EraseUnusedConsignee(id(name), NOW.plus(Duration.ofDays(30))));
        }
    }

    private static Set<String> erased(People people) {
        var erased = new HashSet<String>();
        for (var recorded : people.nodes().events()) {
            if (recorded.event() instanceof ConsigneeErased gone) {
                erased.add(gone.consigneeId());
            }
        }
        return erased;
    }
}
