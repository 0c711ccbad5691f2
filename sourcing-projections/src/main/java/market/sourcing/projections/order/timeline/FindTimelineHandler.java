package market.sourcing.projections.order.timeline;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads timelines; which the caller may see is for the caller to decide. */
public final class FindTimelineHandler {
    private final Views views;

    public FindTimelineHandler(Views views) {
        this.views = views;
    }

    public Optional<OrderTimeline> handle(FindTimeline query) {
        return views.documents(OrderTimelineProjector.VIEW).byId(query.orderId());
    }
}
