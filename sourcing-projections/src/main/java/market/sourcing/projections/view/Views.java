package market.sourcing.projections.view;

import com.mongodb.client.MongoCollection;

/** Where queries read: always the live build of a view, never one that is still being built. Ask anew for each query. */
public interface Views {

    <D> MongoCollection<D> documents(View<D> view);

    MongoCollection<Tally> tallies(View<?> view);
}
