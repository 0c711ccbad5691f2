package market.sourcing.domain.consolidation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import market.sourcing.domain.consolidation.event.SharedFreight;

/**
 * How a bill is shared: each parcel bears bill × its chargeable grams ÷ those of all, first the whole minor units of that. What is then
 * left of the bill is less than a unit a parcel, and goes a unit each to the parcels whose divisions left the largest remainders; of
 * equal ones to that whose id comes first. This is Hamilton's method, or that of the largest remainder: a share is never a unit or more
 * away from what it would be exactly, and all of them sum up to the bill.
 */
final class FreightShares {
    private FreightShares() {}

    /** A parcel's whole units, and what the division left. */
    private record Part(String parcel, long floor, long remainder) {}

    /**
     * In the order of the parcels' ids.
     *
     * @param billMinor 0 or more, up to the largest amount there is
     * @param chargeableGrams by parcel; at least one, each 1 or more
     * @param before shares of what was billed before; none counts as 0
     */
    static List<SharedFreight> of(
            long billMinor, SortedMap<String, Integer> chargeableGrams, Map<String, Long> before) {
        long all =
                chargeableGrams.values().stream().mapToLong(Integer::longValue).sum();
        var parts = new ArrayList<Part>();
        chargeableGrams.forEach((parcel, grams) -> parts.add(part(parcel, billMinor, grams, all)));
        var given = new HashMap<String, Integer>();
        largest(parts)
                .limit(billMinor - parts.stream().mapToLong(Part::floor).sum())
                .forEach(part -> given.put(part.parcel(), 1));
        return parts.stream()
                .map(part -> shared(
                        part,
                        chargeableGrams.getOrDefault(part.parcel(), 0),
                        given.getOrDefault(part.parcel(), 0),
                        before.getOrDefault(part.parcel(), 0L)))
                .toList();
    }

    /** The product has more digits than a long. */
    private static Part part(String parcel, long bill, int grams, long all) {
        var exact = BigInteger.valueOf(bill)
                .multiply(BigInteger.valueOf(grams))
                .divideAndRemainder(BigInteger.valueOf(all));
        return new Part(parcel, exact[0].longValueExact(), exact[1].longValueExact());
    }

    /** All were divided by the same, so that remainders can be compared as they are. */
    private static Stream<Part> largest(List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong(Part::remainder).reversed().thenComparing(Part::parcel));
    }

    private static SharedFreight shared(Part part, int grams, int given, long before) {
        long share = part.floor() + given;
        return new SharedFreight(part.parcel(), grams, part.floor(), part.remainder(), given, share, share - before);
    }
}
