package market.sourcing.domain.rulebook;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;

/** Every version of one kind of rules; at each instant one of them holds. */
public record Versions<R extends Versioned>(List<R> all) {

    public Versions {
        all = all.stream()
                .sorted(comparing(Versioned::effectiveFrom).reversed())
                .toList();
        if (all.stream().map(Versioned::version).distinct().count() != all.size()) {
            throw new IllegalArgumentException("A version stands for one set of numbers.");
        }
    }

    /** The rules that hold at an instant; before the first version, the first. */
    public R at(Instant instant) {
        return all.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(instant))
                .findFirst()
                .orElseGet(all::getLast);
    }

    /** The rules under which something was done before. */
    public R version(String version) {
        return all.stream()
                .filter(rules -> rules.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such version of the rules: " + version));
    }
}
