package market.sourcing.infra.processing;

import static com.mongodb.client.model.Indexes.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.processing.AccountEvent.Audited;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Accounts with their balance; tallied by label and by whether they are in the red. */
final class AccountProjector implements Projector<Account> {
    static final View<Account> VIEW = new View<>("account", 1, Account.class, List.of(ascending("label")));

    private final View<Account> view;
    private volatile boolean broken = true;

    AccountProjector() {
        this(VIEW);
    }

    AccountProjector(View<Account> view) {
        this.view = view;
    }

    void mend() {
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
            case Audited audited -> List.of();
        };
    }

    @Override
    public Account fold(@Nullable Account before, String id, Recorded recorded) {
        Account was = before == null ? new Account(id, 0, "none", List.of()) : before;
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
            case Audited audited -> throw new AssertionError("not touched");
        };
    }

    private static Account next(Account was, long amount, String label, Recorded recorded) {
        var trail = new ArrayList<>(was.trail());
        trail.add(recorded.position());
        return new Account(was.id(), was.balance() + amount, label, List.copyOf(trail));
    }

    @Override
    public Map<String, Long> tallies(Account account) {
        return account.balance() < 0
                ? Map.of(account.label(), 1L, "red", 1L)
                : Map.of(account.label(), 1L, "sum", account.balance());
    }
}
