package market.sourcing.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects rounds; figures come out in the order in which their first round came in. */
public final class Figures {
    private record Kept(String unit, @Nullable Target target, List<Double> rounds) {}

    private final Map<String, Kept> byName = new LinkedHashMap<>();

    public void round(String name, String unit, double value) {
        round(name, unit, null, value);
    }

    public void round(String name, String unit, @Nullable Target target, double value) {
        byName.computeIfAbsent(name, unseen -> new Kept(unit, target, new ArrayList<>()))
                .rounds()
                .add(value);
    }

    public List<Figure> all() {
        return byName.entrySet().stream()
                .map(kept -> new Figure(
                        kept.getKey(),
                        kept.getValue().unit(),
                        kept.getValue().rounds(),
                        kept.getValue().target()))
                .toList();
    }
}
