package market.sourcing.embeddedmongo;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** The candidates of each alternative of a query, found by a plan of its own. */
record Union(List<Plan> plans) implements Plan {
    @Override
    public Stream<Integer> positions() {
        var positions = new BitSet();
        plans.forEach(plan -> plan.positions().forEach(positions::set));
        return positions.stream().boxed();
    }

    @Override
    public boolean isSorted() {
        return false;
    }
}
