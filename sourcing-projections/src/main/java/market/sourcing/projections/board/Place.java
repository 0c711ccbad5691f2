package market.sourcing.projections.board;

/** Where a page of a board ended. */
public record Place(long turn, String id) {}
