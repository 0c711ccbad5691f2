package market.sourcing.infra.processing.folding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import market.sourcing.infra.processing.Account;
import market.sourcing.infra.processing.AccountEvent;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Honoured;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.infra.processing.AccountProjector;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.projections.view.Recorded;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Batches that die between any two single writes, and go on with other boundaries, end as if nothing had happened. */
class CrashAnywhereTest {
    private static final Documents<Account> CODEC =
            new Documents<>(AccountProjector.VIEW, MongoClientSettings.getDefaultCodecRegistry());
    private static final Build BUILD =
            new Build(new UUID(0, 1), "account", 1, 1, Build.State.LIVE, Instant.EPOCH, null, null, -1, -1, null, -1);
    private static final List<String> LABELS = List.of("iron", "gold", "none", "mended");

    @Property(tries = 1000)
    void documents_and_tallies_end_as_if_no_batch_had_ever_died(
            @ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        var random = new Random(seed);
        List<Recorded> events = events(random, size, false);
        var run = new Run(random, new AccountProjector());
        run.everything(events);

        assertThat(run.ledger.committed).isEmpty();
        assertThat(run.store.documents).isEqualTo(atOnce(events).documents);
        assertThat(counts(run.store)).isEqualTo(expectedCounts(run.store, events));
    }

    @Property(tries = 1000)
    void mended_letters_end_as_if_nothing_had_ever_failed(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
        var random = new Random(seed);
        List<Recorded> events = events(random, size, true);
        var projector = new AccountProjector();
        var run = new Run(random, projector);
        int half = random.nextInt(size + 1);
        run.everything(events.subList(0, half));
        projector.mend();
        run.repairAll(events);
        run.everything(events.subList(half, size));

        // Documents that were not there when their branch was honoured were not touched then, but know of it.
        assertThat(accounts(run.store)).isEqualTo(accounts(atOnce(events)));
        assertThat(counts(run.store)).isEqualTo(expectedCounts(run.store, events));
    }

    @Property(tries = 500)
    void applying_everything_twice_changes_nothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        List<Recorded> events = events(new Random(seed), size, false);
        MemoryStore once = atOnce(events);
        Assume.that(!once.documents.isEmpty());
        var documents = Map.copyOf(once.documents);
        var tallies = Map.copyOf(once.tallies);
        writer(once, new AccountProjector(), new MemoryLedger()).apply(events);

        assertThat(once.documents).isEqualTo(documents);
        assertThat(once.tallies).isEqualTo(tallies);
    }

    private static MemoryStore atOnce(List<Recorded> events) {
        var store = new MemoryStore(CODEC, 0);
        var projector = new AccountProjector();
        projector.mend();
        if (!events.isEmpty()) {
            writer(store, projector, new MemoryLedger()).apply(events);
        }
        return store;
    }

    private static Map<String, Long> counts(MemoryStore store) {
        var counts = new TreeMap<String, Long>();
        store.tallies.forEach((key, sum) -> counts.put(key, sum.count()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static Map<String, Account> accounts(MemoryStore store) {
        var accounts = new TreeMap<String, Account>();
        store.load(store.documents.keySet()).forEach((id, stored) -> accounts.put(id, stored.document()));
        return accounts;
    }

    private static Map<String, Long> expectedCounts(MemoryStore store, List<Recorded> events) {
        var projector = new AccountProjector();
        var counts = new TreeMap<String, Long>();
        store.load(store.documents.keySet())
                .values()
                .forEach(stored -> projector
                        .tallies(stored.document())
                        .forEach((key, count) -> counts.merge(key, count, Long::sum)));
        events.forEach(recorded ->
                projector.counts(recorded.event()).forEach((key, count) -> counts.merge(key, count, Long::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static List<Recorded> events(Random random, int size, boolean poison) {
        var events = new ArrayList<Recorded>();
        for (int position = 0; position < size; position++) {
            String account = "a" + random.nextInt(4);
            AccountEvent event = switch (random.nextInt(poison ? 5 : 4)) {
                case 0 -> new Moved(account, "a" + random.nextInt(4), random.nextInt(5));
                case 1 -> new Honoured(Account.branchOf(account), 1 + random.nextInt(3));
                case 4 -> new Poisoned(account);
                default -> new Booked(account, random.nextInt(7) - 3, LABELS.get(random.nextInt(4)));
            };
            events.add(new Recorded(event, 0, position, Instant.EPOCH));
        }
        return events;
    }

    private static BuildWriter<Account> writer(MemoryStore store, AccountProjector projector, Ledger ledger) {
        return new BuildWriter<>(BUILD, new Folding<>(projector, CODEC), store, ledger);
    }

    /** One engine's life: batches of any size, deaths anywhere, the token moved only by what lived. */
    private static final class Run {
        final MemoryStore store;
        private final Random random;
        private final AccountProjector projector;
        private final MemoryLedger ledger = new MemoryLedger();

        Run(Random random, AccountProjector projector) {
            this.random = random;
            this.projector = projector;
            this.store = new MemoryStore(CODEC, random.nextLong());
        }

        void everything(List<Recorded> events) {
            int token = 0;
            while (token < events.size()) {
                int end = Math.min(events.size(), token + 1 + random.nextInt(12));
                store.dieAfter(random.nextInt(4) > 0 ? random.nextInt(15) : Integer.MAX_VALUE);
                try {
                    writer(store, projector, ledger).apply(events.subList(token, end));
                    ledger.commit();
                    token = end;
                } catch (MemoryStore.Died died) {
                    ledger.rollBack();
                }
            }
        }

        void repairAll(List<Recorded> events) {
            store.dieAfter(Integer.MAX_VALUE);
            for (String document : new TreeSet<>(ledger.committed.keySet())) {
                while (!ledger.committed.getOrDefault(document, new TreeSet<>()).isEmpty()) {
                    store.dieAfter(random.nextInt(3) > 0 ? random.nextInt(8) : Integer.MAX_VALUE);
                    var repair = new Repair<>(
                            new Folding<>(projector, CODEC), store, position -> events.get((int) position));
                    try {
                        for (long position : List.copyOf(ledger.committed.get(document))) {
                            assertThat(repair.retry(document, position).error()).isNull();
                        }
                        ledger.committed.remove(document);
                    } catch (MemoryStore.Died died) {
                        continue;
                    }
                    store.dieAfter(Integer.MAX_VALUE);
                    repair.settle();
                }
            }
        }
    }

    private static final class MemoryLedger implements Ledger {
        final Map<String, TreeSet<Long>> committed = new LinkedHashMap<>();
        private final List<Letter> pending = new ArrayList<>();

        @Override
        public boolean begin(Build build, long last, boolean writes) {
            return !committed.isEmpty();
        }

        @Override
        public Set<String> parked(Build build, Collection<String> documentIds) {
            var parked = new HashSet<>(documentIds);
            parked.removeIf(id -> !committed.containsKey(id)
                    && pending.stream().noneMatch(letter -> letter.documentId().equals(id)));
            return parked;
        }

        @Override
        public void park(Build build, List<Letter> letters) {
            pending.addAll(letters);
        }

        void commit() {
            pending.forEach(letter -> committed
                    .computeIfAbsent(letter.documentId(), none -> new TreeSet<>())
                    .add(letter.position()));
            pending.clear();
        }

        void rollBack() {
            pending.clear();
        }
    }
}
