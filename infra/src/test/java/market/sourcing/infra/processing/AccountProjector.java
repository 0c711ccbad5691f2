package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.infra.processing.AccountEvent.Audited;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Honoured;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Accounts with their balance and their branch's honours; tallied by label and by whether they are in the red. */
public final class AccountProjector implements Projector<Account> {
    public static final View<Account> VIEW =
            new View<>("account", 1, Account.class, List.of(ascending("label"), ascending("branch")));

    static final String HONOURS = "honours/";

    private final View<Account> view;
    private volatile boolean broken = true;

    public AccountProjector() {
        this(VIEW);
    }

    AccountProjector(View<Account> view) {
        this.view = view;
    }

    public void mend() {
        broken = false;
    }

    @Override
    public View<Account> view() {
        return view;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch ((AccountEvent) event) {
            case Booked booked -> List.of(booked.account());
            case Moved moved -> List.of(moved.account(), moved.to());
            case Poisoned poisoned -> List.of(poisoned.account());
            case Honoured _, Audited _ -> List.of();
        };
    }

    @Override
    public Optional<Bson> touchesAll(Object event) {
        return event instanceof Honoured honoured ? Optional.of(eq("branch", honoured.branch())) : Optional.empty();
    }

    @Override
    public Map<String, Long> counts(Object event) {
        return event instanceof Honoured honoured ? Map.of(key(honoured.branch()), honoured.by()) : Map.of();
    }

    @Override
    public Set<String> recalls(Object event) {
        return touches(event).stream()
                .map(account -> key(Account.branchOf(account)))
                .collect(Collectors.toSet());
    }

    private static String key(String branch) {
        return HONOURS + branch;
    }

    @Override
    public Account fold(@Nullable Account before, String id, Recorded recorded) {
        return fold(before, id, recorded, Map.of());
    }

    @Override
    public Account fold(@Nullable Account before, String id, Recorded recorded, Map<String, Long> recalled) {
        Account was = before == null ? opened(id, recalled) : before;
        return switch ((AccountEvent) recorded.event()) {
            case Booked booked -> next(was, booked.amount(), booked.label(), recorded);
            case Moved moved ->
                next(was, id.equals(moved.to()) ? moved.amount() : -moved.amount(), was.label(), recorded);
            case Poisoned poisoned -> {
                if (broken) {
                    throw new IllegalStateException("poison");
                }
                yield next(was, 0, "mended", recorded);
            }
            case Honoured honoured ->
                new Account(
                        was.id(), was.balance(), was.label(), was.trail(), was.branch(), was.honours() + honoured.by());
            case Audited audited -> throw new AssertionError("not touched");
        };
    }

    private static Account opened(String id, Map<String, Long> recalled) {
        var branch = Account.branchOf(id);
        return new Account(id, 0, "none", List.of(), branch, recalled.getOrDefault(key(branch), 0L));
    }

    private static Account next(Account was, long amount, String label, Recorded recorded) {
        var trail = new ArrayList<>(was.trail());
        trail.add(recorded.position());
        return new Account(was.id(), was.balance() + amount, label, List.copyOf(trail), was.branch(), was.honours());
    }

    @Override
    public Map<String, Long> tallies(Account account) {
        return account.balance() < 0
                ? Map.of(account.label(), 1L, "red", 1L)
                : Map.of(account.label(), 1L, "sum", account.balance());
    }
}
