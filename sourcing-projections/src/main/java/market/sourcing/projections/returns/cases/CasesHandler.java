package market.sourcing.projections.returns.cases;

import java.util.Optional;
import market.sourcing.projections.board.Board;
import market.sourcing.projections.board.BoardPage;
import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.view.Views;

/** Reads return cases; whose the caller may see is for the caller to decide. */
public final class CasesHandler {
    private final Views views;
    private final Board<CaseFile> board;

    public CasesHandler(Views views) {
        this.views = views;
        this.board = new Board<>(views, CaseProjector.VIEW);
    }

    public Optional<CaseFile> handle(FindCase query) {
        return views.documents(CaseProjector.VIEW).byId(query.id());
    }

    public BoardPage<CaseFile, BoardPlace> handle(ListCases query) {
        return board.page(query.whose(), query.state(), query.size(), query.after());
    }

    /** All of them, by due time, and what changed on them. */
    public Board<CaseFile> board() {
        return board;
    }
}
