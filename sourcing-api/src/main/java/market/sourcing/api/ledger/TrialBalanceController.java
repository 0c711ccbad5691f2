package market.sourcing.api.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Positions;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.money.SumBody;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.version.Looks;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.ledger.movements.AccountKind;
import market.sourcing.projections.ledger.movements.FindTrialBalance;
import market.sourcing.projections.ledger.movements.MovementsHandler;
import market.sourcing.projections.ledger.movements.TrialBalance;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/ledger/trial-balance} */
@RestController
record TrialBalanceController(MovementsHandler movements, LedgerSight sight) {
    /**
     * What every kind of account was debited and credited with.
     *
     * @param position the last one that counts
     * @param head the last position of the log, as it was asked for this; what lies between the two is not in the sums
     * @param complete whether every event up to the position is in the sums; where it is not, they prove nothing
     * @param missing the positions of those that are not, because they can't be read or applied: the first 100
     * @param sums debits less credits, one a currency: 0, or the ledger is wrong
     */
    record Response(
            long position, long head, boolean complete, List<Long> missing, List<Row> rows, List<SumBody> sums) {}

    /** @param balance what is there, is owed, or was earned */
    record Row(@OneOf(AccountKind.class) String kind, SumBody debit, SumBody credit, SumBody balance) {}

    /**
     * Now, or as it was at any position of the log. A view that has not come to the position yet is waited for a moment; nothing is
     * answered for another position than the one asked for, and nothing while the view is being built.
     */
    @Refuses(api = ApiCode.VIEW_BEHIND)
    @OpenToAccounts
    @GetMapping("/api/ledger/trial-balance")
    Response balance(@RequestParam(required = false) @Nullable String at, Actor actor) {
        var errors = new FieldErrors();
        var position = Positions.read("at", at, errors);
        errors.throwIfAny();
        sight.mustReadAll(actor);
        return shown(upTo(position.get()));
    }

    private TrialBalance upTo(@Nullable Long at) {
        var query = new FindTrialBalance(at);
        var found = Looks.until(
                balance -> at == null || balance.position() == at || at > balance.head(),
                () -> movements.handle(query));
        if (at != null && at > found.head()) {
            var errors = new FieldErrors();
            errors.add("at", "OUT_OF_RANGE", "The log ends at position " + found.head() + ".");
            errors.throwIfAny();
        }
        if (at != null && at > found.position()) {
            throw new ProblemException(
                    ApiCode.VIEW_BEHIND,
                    "The movements are known up to position " + found.position() + " only. Ask again in a moment.",
                    Map.of("position", found.position()));
        }
        return found;
    }

    private static Response shown(TrialBalance balance) {
        var sums = new TreeMap<String, BigDecimal>();
        balance.rows()
                .forEach(row ->
                        sums.merge(row.currency(), row.debitMinor().subtract(row.creditMinor()), BigDecimal::add));
        return new Response(
                balance.position(),
                balance.head(),
                balance.missing().isEmpty(),
                balance.missing(),
                balance.rows().stream().map(TrialBalanceController::shown).toList(),
                sums.entrySet().stream()
                        .map(sum -> SumBody.shown(sum.getValue(), sum.getKey()))
                        .toList());
    }

    private static Row shown(TrialBalance.Row row) {
        return new Row(
                row.kind().name(),
                SumBody.shown(row.debitMinor(), row.currency()),
                SumBody.shown(row.creditMinor(), row.currency()),
                SumBody.shown(row.kind().balance(row.debitMinor(), row.creditMinor()), row.currency()));
    }
}
