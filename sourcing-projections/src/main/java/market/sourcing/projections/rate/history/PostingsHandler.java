package market.sourcing.projections.rate.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import market.sourcing.projections.view.Views;

/** Reads what was ever posted. */
public record PostingsHandler(Views views) {
    private static final String NUMBER = "number";

    public PostingPage handle(ListPostings query) {
        var before = query.before() == null ? Long.MAX_VALUE : query.before();
        var found = views.documents(PostingProjector.VIEW)
                .find(and(eq("pair", query.pair()), lt(NUMBER, before)))
                .sort(descending(NUMBER))
                .limit(query.size() + 1)
                .list();
        if (found.size() <= query.size()) {
            return new PostingPage(found, null);
        }
        var items = found.subList(0, query.size());
        return new PostingPage(items, items.getLast().number());
    }
}
