package market.sourcing.api.ledger;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Positions;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.ledger.movements.ListMovements;
import market.sourcing.projections.ledger.movements.Movement;
import market.sourcing.projections.ledger.movements.MovementsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/ledger/entries} */
@RestController
record LedgerEntriesController(MovementsHandler movements, LedgerSight sight) {
    /**
     * One movement of money and the event that made it.
     *
     * @param position of the event in the log
     * @param event its name, such as FundsHeld
     * @param promiseId the delivery promise that it is about
     * @param caseId the return case that it is about
     * @param rules the version of the rules by which it was computed
     * @param entries they sum to zero
     */
    record Shown(
            String id,
            long position,
            Instant at,
            String event,
            String orderId,
            @Nullable String promiseId,
            @Nullable String caseId,
            @Nullable String rules,
            List<Side> entries) {}

    /** @param amount a debit above 0, a credit below */
    record Side(String account, MoneyBody amount) {}

    /**
     * In the order of the log; with an account, its statement.
     *
     * @param account only movements that touch it
     * @param order only movements of this order's money
     */
    @OpenToAccounts
    @GetMapping("/api/ledger/entries")
    Page<Shown> entries(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var asked = PageAsked.read(size, after, Positions::after);
        sight.mustRead(actor, account, order);
        var from = asked.after();
        var found = movements.handle(new ListMovements(account, order, from == null ? -1 : from, asked.size() + 1));
        return Page.of(
                found,
                asked.size(),
                LedgerEntriesController::shown,
                movement -> String.valueOf(movement.logPosition()));
    }

    private static Shown shown(Movement movement) {
        return new Shown(
                movement.id(),
                movement.logPosition(),
                movement.at(),
                movement.event(),
                movement.orderId(),
                movement.promiseId(),
                movement.caseId(),
                movement.rules(),
                movement.entries().stream()
                        .map(entry -> new Side(entry.account(), MoneyBody.shown(entry.minor(), movement.currency())))
                        .toList());
    }
}
