package market.sourcing.projections.pool.member;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.Views;

/** Reads what is in pools; who may see it is for the caller to decide. */
public record MembersHandler(Views views) {
    private static final String LISTING = "listingId";

    /** One more than were asked for, where there are more. */
    public List<Member> handle(ListMembers query) {
        var after = query.after() == null ? "" : query.after();
        return views.documents(MemberProjector.VIEW)
                .find(and(eq("poolId", query.poolId()), eq("in", true), gt(LISTING, after)))
                .sort(ascending(LISTING))
                .limit(query.size() + 1)
                .list();
    }

    public long handle(CountMembers query) {
        return views.tallies(MemberProjector.VIEW)
                .byId(query.poolId())
                .map(Tally::count)
                .orElse(0L);
    }
}
