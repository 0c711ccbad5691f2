package market.sourcing.infra.embedded.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * All keys one document has in one index: every key of the first field goes with every combination of the fields after
 * it.
 */
record DocumentKeys(Collection<Object> firsts, List<Object[]> rests) {
    private static final Object[] NONE = {};

    static DocumentKeys of(List<FieldValues> values) {
        List<Object[]> rests = List.<Object[]>of(NONE);
        for (FieldValues next : values.subList(1, values.size())) {
            rests = combined(rests, next.keys());
        }
        return new DocumentKeys(values.getFirst().keys(), rests);
    }

    boolean sameRests(DocumentKeys other) {
        return rests.size() == other.rests.size() && Arrays.deepEquals(rests.toArray(), other.rests.toArray());
    }

    private static List<Object[]> combined(List<Object[]> rests, Collection<Object> keys) {
        var all = new ArrayList<Object[]>(rests.size() * keys.size());
        for (Object[] rest : rests) {
            for (Object key : keys) {
                Object[] longer = Arrays.copyOf(rest, rest.length + 1);
                longer[rest.length] = key;
                all.add(longer);
            }
        }
        return all;
    }
}
