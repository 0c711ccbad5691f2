package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import market.sourcing.projections.translation.Dictionary;
import market.sourcing.projections.translation.Glossary;
import market.sourcing.projections.translation.WordList;
import market.sourcing.projections.view.Views;

/**
 * The dictionary of what is listed: words are learned from the titles of the newest and of the best listings, and learned anew
 * when something has changed. That takes a hundredth of the time at most, of whoever asks first; others get what is known.
 */
final class Lessons implements Supplier<Dictionary> {
    /** The newest have the newest words, the best those that are asked for; so the list and its learning stay as small as this. */
    private static final int MOST_OF_EACH = 4_000;

    private static final int REST = 99;

    private final Views views;
    private final LongSupplier nanos;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile Learned learned = new Learned(-1, 0, 0, WordList.EMPTY);

    /** @param position up to which the view had applied the log before it was read */
    private record Learned(long position, long at, long took, WordList words) {
        boolean isDue(long reached, long now) {
            return position < 0 || (position != reached && now - at >= took * REST);
        }
    }

    Lessons(Views views) {
        this(views, System::nanoTime);
    }

    Lessons(Views views, LongSupplier nanos) {
        this.views = views;
        this.nanos = nanos;
    }

    @Override
    public Dictionary get() {
        if (learned.isDue(views.reached(SearchProjector.VIEW), nanos.getAsLong()) && learning.tryLock()) {
            try {
                learn();
            } finally {
                learning.unlock();
            }
        }
        return new Dictionary(Glossary.OWN, learned.words());
    }

    private void learn() {
        long reached = views.reached(SearchProjector.VIEW);
        long began = nanos.getAsLong();
        if (learned.isDue(reached, began)) {
            var titles = new HashMap<String, Map<String, String>>();
            List.of("keys.newest", "keys.merit").forEach(best -> read(best, titles));
            var words = WordList.of(titles.values());
            long ended = nanos.getAsLong();
            learned = new Learned(reached, ended, ended - began, words);
        }
    }

    private void read(String best, Map<String, Map<String, String>> titles) {
        views.documents(SearchProjector.VIEW)
                .find(eq("keys.listed", true))
                .as(Card.class)
                .sort(orderBy(descending(best), ascending("_id")))
                .limit(MOST_OF_EACH)
                .forEach(listing -> {
                    if (listing.offer().titles().size() > 1) {
                        titles.put(listing.id(), listing.offer().titles());
                    }
                });
    }
}
