package market.sourcing.projections.standing.returns;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads the verdict on one factory's returns. */
public record FindFactoryReturnsHandler(Views views) {
    /** Empty while it was never judged. */
    public Optional<FactoryReturns> handle(FindFactoryReturns query) {
        return views.documents(FactoryReturnsProjector.VIEW).byId(query.factoryId());
    }
}
