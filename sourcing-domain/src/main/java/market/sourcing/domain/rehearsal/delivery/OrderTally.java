package market.sourcing.domain.rehearsal.delivery;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up orders as they are settled, so that nothing else of them need be kept. */
final class OrderTally {
    private record Group(String factoryId, boolean simulated) {}

    private record Sums(Totals.Sum happened, Totals.Sum wouldHave) {}

    private final Map<Group, Sums> groups =
            new TreeMap<>(comparing(Group::factoryId).thenComparing(Group::simulated));
    private final List<Judged> listed = new ArrayList<>();
    private long differing;

    void add(Judged judged) {
        var sums = groups.computeIfAbsent(
                new Group(judged.factoryId(), judged.simulated()), _ -> new Sums(new Totals.Sum(), new Totals.Sum()));
        sums.happened().add(judged.happened(), judged.currency());
        sums.wouldHave().add(judged.wouldHave(), judged.currency());
        if (judged.differs()) {
            differing++;
            if (listed.size() < DeliveryFindings.MOST_LISTED) {
                listed.add(judged);
            }
        }
    }

    DeliveryFindings findings(Instant asOf) {
        var factories = groups.entrySet().stream()
                .map(entry -> new FactoryFindings(
                        entry.getKey().factoryId(),
                        entry.getKey().simulated(),
                        entry.getValue().happened().totals(),
                        entry.getValue().wouldHave().totals()))
                .toList();
        return new DeliveryFindings(asOf, factories, differing, listed);
    }
}
