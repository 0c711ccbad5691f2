package market.sourcing.projections.board;

import java.util.List;

/**
 * What has changed.
 *
 * @param upTo the position up to which these are all
 * @param <D> the document
 */
public record BoardChanges<D>(List<D> items, long upTo) {
    public BoardChanges {
        items = List.copyOf(items);
    }
}
