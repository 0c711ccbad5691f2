package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.board.Boards;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Parameters;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.returns.cases.CaseState;
import market.sourcing.projections.returns.cases.CasesHandler;
import market.sourcing.projections.returns.cases.ListCases;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/returns} */
@RestController
record CaseBoardController(CasesHandler cases) {
    private static final String LIST = "returns";

    /**
     * Open cases first, the next deadline before all; then the closed ones, the latest end first. A factory sees its own board,
     * buyers and agents what they claimed, operators and auditors everything.
     *
     * @param state only those that stand there
     */
    @OpenToAccounts
    @GetMapping("/api/returns")
    Page<CaseShown> cases(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var end = Cursors.board(LIST, after, errors);
        var standing = Parameters.word("state", state, CaseState.class, "There is no such state of a case.", errors);
        errors.throwIfAny();
        var page = cases.handle(new ListCases(Boards.of(actor), standing.get(), pageSize.get(), end.get()));
        return new Page<>(page.items().stream().map(CaseShown::of).toList(), Cursors.text(LIST, page.next()));
    }
}
