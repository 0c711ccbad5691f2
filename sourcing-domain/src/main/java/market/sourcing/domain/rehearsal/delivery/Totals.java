package market.sourcing.domain.rehearsal.delivery;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of many promises.
 *
 * @param outcomes how many had each outcome; one that none had is not in it
 * @param overdue how many let the buyer cancel for free
 * @param amounts of those that were missed, and of those that were none when the order was over and paid for, by ISO 4217 code
 */
public record Totals(Map<PromiseOutcome, Long> outcomes, long overdue, SortedMap<String, Amounts> amounts) {
    public Totals {
        outcomes = Map.copyOf(outcomes);
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    public long of(PromiseOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** All of them. */
    public long promises() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that were kept, missed or excused. */
    public long judged() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isJudged())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Adds them up. */
    static final class Sum {
        private final Map<PromiseOutcome, Long> outcomes = new EnumMap<>(PromiseOutcome.class);
        private final SortedMap<String, Amounts> amounts = new TreeMap<>();
        private long overdue;

        void add(Verdict verdict, String currency) {
            outcomes.merge(verdict.outcome(), 1L, Long::sum);
            overdue += verdict.overdue() ? 1 : 0;
            if (verdict.outcome() == PromiseOutcome.MISSED || verdict.compensationMinor() > 0) {
                amounts.merge(currency, Amounts.of(verdict.lateMinor(), verdict.compensationMinor()), Amounts::plus);
            }
        }

        Totals totals() {
            return new Totals(outcomes, overdue, amounts);
        }
    }
}
