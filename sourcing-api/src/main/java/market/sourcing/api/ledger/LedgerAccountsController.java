package market.sourcing.api.ledger;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Parameters;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.SumBody;
import market.sourcing.domain.escrow.LedgerAccounts;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.ledger.accounts.AccountsHandler;
import market.sourcing.projections.ledger.accounts.LedgerAccount;
import market.sourcing.projections.ledger.accounts.ListAccounts;
import market.sourcing.projections.ledger.movements.AccountKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/ledger/accounts} */
@RestController
record LedgerAccountsController(AccountsHandler accounts, LedgerSight sight) {
    /**
     * One account in one currency.
     *
     * @param account its name, such as factory/factory-…
     * @param balance what is there, is owed, or was earned
     * @param position of the last movement that touched it
     */
    record Account(
            String account,
            @OneOf(AccountKind.class) String kind,
            SumBody debit,
            SumBody credit,
            SumBody balance,
            long movements,
            long position) {}

    /**
     * By name. Operators and auditors see all; buyers and agents their own when they name none; others name one of theirs.
     *
     * @param account only this one, in every currency
     */
    @OpenToAccounts
    @GetMapping("/api/ledger/accounts")
    Page<Account> accounts(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var wanted = Parameters.word("kind", kind, AccountKind.class, "There is no such kind of account.", errors);
        errors.throwIfAny();
        var name = account == null && ownByDefault(actor) ? LedgerAccounts.buyer(actor.account()) : account;
        sight.mustRead(actor, name, null);
        var kindWanted = wanted.get();
        var found = accounts.handle(
                new ListAccounts(name, kindWanted == null ? null : kindWanted.name(), after, pageSize.get() + 1));
        return Page.of(found, pageSize.get(), LedgerAccountsController::shown, LedgerAccount::id);
    }

    private boolean ownByDefault(Actor actor) {
        return !sight.readsAll(actor) && (actor.is(Role.BUYER) || actor.is(Role.AGENT));
    }

    private static Account shown(LedgerAccount account) {
        return new Account(
                account.name(),
                account.kind(),
                SumBody.shown(account.debitMinor(), account.currency()),
                SumBody.shown(account.creditMinor(), account.currency()),
                SumBody.shown(account.balanceMinor(), account.currency()),
                account.movements(),
                account.logPosition());
    }
}
