package market.sourcing.projections.standing.returns;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads the verdict on one factory's returns. */
public final class FindFactoryReturnsHandler {
    private final Views views;

    public FindFactoryReturnsHandler(Views views) {
        this.views = views;
    }

    /** Empty while it was never judged. */
    public Optional<FactoryReturns> handle(FindFactoryReturns query) {
        return views.documents(FactoryReturnsProjector.VIEW).byId(query.factoryId());
    }
}
