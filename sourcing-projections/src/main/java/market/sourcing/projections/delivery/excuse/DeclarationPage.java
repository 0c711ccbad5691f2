package market.sourcing.projections.delivery.excuse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the position of its last one; null on the last page
 */
public record DeclarationPage(
        List<Declaration> items, @Nullable Long next) {
    public DeclarationPage {
        items = List.copyOf(items);
    }
}
