package market.sourcing.api.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Positions;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.SumBody;
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
class TrialBalanceController {
    private final MovementsHandler movements;
    private final LedgerSight sight;

    TrialBalanceController(MovementsHandler movements, LedgerSight sight) {
        this.movements = movements;
        this.sight = sight;
    }

    /**
     * What every kind of account was debited and credited with.
     *
     * @param position the last one that counts
     * @param sums debits less credits, one a currency: 0, or the ledger is wrong
     */
    record Response(long position, List<Row> rows, List<SumBody> sums) {}

    /** @param balance what is there, is owed, or was earned */
    record Row(@OneOf(AccountKind.class) String kind, SumBody debit, SumBody credit, SumBody balance) {}

    /** Now, or as it was at any position of the log. */
    @GetMapping("/api/ledger/trial-balance")
    Response balance(@RequestParam(required = false) @Nullable String at, Actor actor) {
        var errors = new FieldErrors();
        var position = Positions.read("at", at, errors);
        errors.throwIfAny();
        sight.mustReadAll(actor);
        return shown(movements.handle(new FindTrialBalance(position.get())));
    }

    private static Response shown(TrialBalance balance) {
        var sums = new TreeMap<String, BigDecimal>();
        balance.rows()
                .forEach(row ->
                        sums.merge(row.currency(), row.debitMinor().subtract(row.creditMinor()), BigDecimal::add));
        return new Response(
                balance.position(),
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
