package market.sourcing.projections.consignee;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads consignees; whose the caller may see is for the caller to decide. */
public record ConsigneesHandler(Views views) {
    public Optional<StatedConsignee> handle(FindConsignee query) {
        return views.documents(ConsigneeProjector.VIEW).byId(query.id());
    }
}
