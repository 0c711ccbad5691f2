package market.sourcing.infra.processing.folding;

import java.util.List;

/** What a batch comes to: documents to write, tallies to move, events to park. */
record Folded(List<Change> changes, List<Delta> deltas, List<Letter> letters) {}
