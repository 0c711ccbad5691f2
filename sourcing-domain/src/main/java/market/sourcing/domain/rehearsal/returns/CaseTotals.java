package market.sourcing.domain.rehearsal.returns;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of many claims.
 *
 * @param outcomes how many had each outcome; one that none had is not in it
 * @param refunds what went back and what was kept, by ISO 4217 code
 */
public record CaseTotals(Map<String, Long> outcomes, SortedMap<String, Sum> refunds) {
    public static final CaseTotals NONE = new CaseTotals(Map.of(), new TreeMap<>());

    public CaseTotals {
        outcomes = Map.copyOf(outcomes);
        refunds = Collections.unmodifiableSortedMap(new TreeMap<>(refunds));
    }

    /**
     * In minor units, exact however many cases they are of.
     *
     * @param restockingMinor kept by factories
     */
    public record Sum(BigInteger refundedMinor, BigInteger restockingMinor) {
        static Sum of(long refundedMinor, long restockingMinor) {
            return new Sum(BigInteger.valueOf(refundedMinor), BigInteger.valueOf(restockingMinor));
        }

        Sum plus(Sum other) {
            return new Sum(refundedMinor.add(other.refundedMinor), restockingMinor.add(other.restockingMinor));
        }
    }

    public long of(String outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long cases() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    CaseTotals plus(CaseVerdict verdict, String currency) {
        var counts = new TreeMap<>(outcomes);
        counts.merge(verdict.outcome(), 1L, Long::sum);
        var sums = new TreeMap<>(refunds);
        sums.merge(currency, Sum.of(verdict.refundedMinor(), verdict.restockingMinor()), Sum::plus);
        return new CaseTotals(counts, sums);
    }
}
