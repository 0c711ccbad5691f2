package market.sourcing.projections.pool.receipt;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads receipts; who may see them is for the caller to decide. */
public final class ReceiptsHandler {
    private static final String UP_TO = "upTo";

    private final Views views;

    public ReceiptsHandler(Views views) {
        this.views = views;
    }

    /** One more than were asked for, where there are more. */
    public List<Receipt> handle(ListReceipts query) {
        return receipts()
                .find(and(of(query.poolId(), query.agentId()), lt(UP_TO, query.before())))
                .sort(descending(UP_TO))
                .limit(query.size() + 1)
                .list();
    }

    /** Empty where the agent had said nothing by then. */
    public Optional<Receipt> handle(FindReceipt query) {
        return receipts()
                .find(and(of(query.poolId(), query.agentId()), lte("confirmedAt", query.at())))
                .sort(descending(UP_TO))
                .limit(1)
                .first();
    }

    private static Bson of(String pool, String agent) {
        return and(eq("poolId", pool), eq("agentId", agent));
    }

    private ViewDocuments<Receipt> receipts() {
        return views.documents(ReceiptProjector.VIEW);
    }
}
