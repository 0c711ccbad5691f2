package market.sourcing.infra.processing.folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import market.sourcing.infra.processing.Account;
import market.sourcing.infra.processing.builds.Mark;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** A store that dies after a given number of single writes, in the middle of a bulk write too, in any order inside it. */
final class MemoryStore implements ViewStore<Account> {
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Map<String, BsonDocument> documents = new HashMap<>();
    final Map<String, Sum> tallies = new HashMap<>();
    private final Map<String, Set<String>> repairs = new HashMap<>();
    private final Documents<Account> codec;
    private final Random order;
    private int writesLeft = Integer.MAX_VALUE;

    MemoryStore(Documents<Account> codec, long seed) {
        this.codec = codec;
        this.order = new Random(seed);
    }

    void dieAfter(int writes) {
        writesLeft = writes;
    }

    private void breathe() {
        if (writesLeft-- <= 0) {
            throw new Died();
        }
    }

    private <T> List<T> shuffled(List<T> writes) {
        var copy = new ArrayList<>(writes);
        Collections.shuffle(copy, order);
        return copy;
    }

    @Override
    public Map<String, Stored<Account>> load(Collection<String> ids) {
        var found = new HashMap<String, Stored<Account>>();
        for (String id : ids) {
            BsonDocument bson = documents.get(id);
            if (bson != null) {
                found.put(id, codec.decode(bson));
            }
        }
        return found;
    }

    @Override
    public Set<String> matching(Bson filter) {
        var wanted = filter.toBsonDocument().entrySet();
        var ids = new HashSet<String>();
        documents.forEach((id, document) -> {
            if (document.entrySet().containsAll(wanted)) {
                ids.add(id);
            }
        });
        return ids;
    }

    @Override
    public Map<String, Sum> sums(Collection<String> keys) {
        var found = new HashMap<>(tallies);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void add(List<Addition> additions) {
        for (Addition addition : shuffled(additions)) {
            breathe();
            Sum was = tallies.get(addition.key());
            if (was == null
                    ? !addition.isFresh()
                    : !Long.valueOf(was.position()).equals(addition.before())) {
                throw new Overtaken("tallies");
            }
            tallies.put(
                    addition.key(), new Sum((was == null ? 0 : was.count()) + addition.amount(), addition.position()));
        }
    }

    @Override
    public void write(List<Change> changes) {
        for (Change change : shuffled(changes)) {
            breathe();
            BsonDocument was = documents.get(change.id());
            if ((was == null ? Change.FRESH : was.getInt64(Documents.POSITION).getValue()) != change.before()) {
                throw new Overtaken("documents");
            }
            documents.put(change.id(), change.document());
        }
    }

    @Override
    public void mark(Mark mark) {
        breathe();
    }

    @Override
    public void repair(String repair, List<Delta> deltas) {
        for (Delta delta : shuffled(deltas)) {
            breathe();
            if (repairs.computeIfAbsent(delta.key(), none -> new HashSet<>()).add(repair)) {
                Sum was = tallies.getOrDefault(delta.key(), new Sum(0, Addition.REPAIRED_FIRST));
                tallies.put(delta.key(), new Sum(was.count() + delta.amount(), was.position()));
            }
        }
    }

    @Override
    public void settle(String repair, List<Delta> deltas) {
        deltas.forEach(
                delta -> repairs.getOrDefault(delta.key(), new HashSet<>()).remove(repair));
    }
}
