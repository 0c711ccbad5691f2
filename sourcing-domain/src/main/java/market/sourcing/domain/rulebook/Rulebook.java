package market.sourcing.domain.rulebook;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.BasisPoints;

/** Every version of the trade rules; at each instant one of them holds. */
public record Rulebook(List<TradeRules> versions) {
    /**
     * The platform's own. Unpaid close, release times, deposit and forfeit are trade-assurance practice as listed in the
     * glossary; the fee and the quote's day are this platform's tariff.
     */
    public static final Rulebook STANDARD = new Rulebook(List.of(new TradeRules(
            "trade-1",
            Instant.EPOCH,
            "trade-assurance practice of wholesale platforms (unpaid 5 d, release 10 d / 30 d, 30 % deposit, at most 20 %"
                    + " lost); fee 1 % and quotes of 24 h: this platform's tariff",
            Duration.ofHours(24),
            Duration.ofDays(30),
            Duration.ofDays(5),
            Duration.ofDays(10),
            Duration.ofDays(30),
            BasisPoints.percent(1),
            BasisPoints.percent(30),
            BasisPoints.percent(20),
            "returns-1")));

    public Rulebook {
        versions = versions.stream()
                .sorted(comparing(TradeRules::effectiveFrom).reversed())
                .toList();
        if (versions.stream().map(TradeRules::version).distinct().count() != versions.size()) {
            throw new IllegalArgumentException("A version stands for one set of numbers.");
        }
    }

    /** The rules that hold at an instant; before the first version, the first. */
    public TradeRules at(Instant instant) {
        return versions.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(instant))
                .findFirst()
                .orElseGet(versions::getLast);
    }

    /** The rules under which something was done before. */
    public TradeRules version(String version) {
        return versions.stream()
                .filter(rules -> rules.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such version of the trade rules: " + version));
    }
}
