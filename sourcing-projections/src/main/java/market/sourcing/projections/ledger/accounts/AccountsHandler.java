package market.sourcing.projections.ledger.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.Views;
import org.bson.conversions.Bson;

/** Reads accounts; whose the caller may see is for the caller to decide. */
public record AccountsHandler(Views views) {
    public List<LedgerAccount> handle(ListAccounts query) {
        var conditions = new ArrayList<Bson>();
        if (query.name() != null) {
            conditions.add(eq("name", query.name()));
        }
        if (query.kind() != null) {
            conditions.add(eq("kind", query.kind()));
        }
        if (query.after() != null) {
            conditions.add(gt("_id", query.after()));
        }
        return views.documents(LedgerAccountProjector.VIEW)
                .find(conditions.isEmpty() ? empty() : and(conditions))
                .sort(ascending("_id"))
                .limit(query.size())
                .list();
    }
}
