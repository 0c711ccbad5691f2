package market.sourcing.projections.ledger.accounts;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.projections.ledger.movements.AccountKind;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds every entry into its account. */
public final class LedgerAccountProjector implements Projector<LedgerAccount> {
    public static final View<LedgerAccount> VIEW = new View<>(
            "ledger_accounts",
            2,
            LedgerAccount.class,
            List.of(
                    compoundIndex(ascending("kind"), ascending("_id")),
                    compoundIndex(ascending("name"), ascending("_id"))));

    @Override
    public View<LedgerAccount> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof MoneyMoved moved
                ? moved.entries().stream().map(entry -> id(entry, moved)).toList()
                : List.of();
    }

    private static String id(Entry entry, MoneyMoved moved) {
        return entry.account() + "/" + moved.currency();
    }

    @Override
    public LedgerAccount fold(@Nullable LedgerAccount before, String id, Recorded recorded) {
        var moved = recorded.eventOf(MoneyMoved.class);
        var entry = moved.entries().stream()
                .filter(it -> id(it, moved).equals(id))
                .findFirst()
                .orElseThrow();
        var debit = BigDecimal.valueOf(Math.max(0, entry.minor()))
                .add(before == null ? BigDecimal.ZERO : before.debitMinor());
        var credit = BigDecimal.valueOf(Math.max(0, Math.negateExact(entry.minor())))
                .add(before == null ? BigDecimal.ZERO : before.creditMinor());
        var kind = AccountKind.of(entry.account());
        return new LedgerAccount(
                id,
                entry.account(),
                kind.name(),
                moved.currency(),
                debit,
                credit,
                kind.balance(debit, credit),
                1 + (before == null ? 0 : before.movements()),
                recorded.position());
    }
}
