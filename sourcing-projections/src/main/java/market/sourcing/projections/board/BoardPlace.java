package market.sourcing.projections.board;

/** Where a page of a board ended. */
public record BoardPlace(long turn, String id) {}
