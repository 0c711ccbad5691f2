package market.sourcing.projections.order.timeline;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads timelines; which the caller may see is for the caller to decide. */
public record FindTimelineHandler(Views views) {
    public Optional<OrderTimeline> handle(FindTimeline query) {
        return views.documents(OrderTimelineProjector.VIEW).byId(query.orderId());
    }
}
