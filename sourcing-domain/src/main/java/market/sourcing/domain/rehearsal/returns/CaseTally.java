package market.sourcing.domain.rehearsal.returns;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.rehearsal.returns.ReturnFindings.ByFactory;

/** Adds up claims as they are settled. */
final class CaseTally {
    private record Group(String factoryId, boolean simulated) {}

    private final Map<Group, ByFactory> groups =
            new TreeMap<>(comparing(Group::factoryId).thenComparing(Group::simulated));
    private final List<JudgedCase> listed = new ArrayList<>();
    private long differing;

    void add(JudgedCase judged) {
        groups.compute(new Group(judged.factoryId(), judged.simulated()), (group, sums) -> {
            var before = sums == null
                    ? new ByFactory(group.factoryId(), group.simulated(), CaseTotals.NONE, CaseTotals.NONE)
                    : sums;
            return new ByFactory(
                    group.factoryId(),
                    group.simulated(),
                    before.happened().plus(judged.happened(), judged.currency()),
                    before.wouldHave().plus(judged.wouldHave(), judged.currency()));
        });
        if (judged.differs()) {
            differing++;
            if (listed.size() < ReturnFindings.MOST_LISTED) {
                listed.add(judged);
            }
        }
    }

    ReturnFindings findings(Instant asOf) {
        return new ReturnFindings(asOf, List.copyOf(groups.values()), differing, listed);
    }
}
