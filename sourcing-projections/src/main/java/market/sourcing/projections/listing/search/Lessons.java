package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import market.sourcing.projections.factory.profile.SuspendedFactories;
import market.sourcing.projections.translation.Dictionary;
import market.sourcing.projections.translation.Glossary;
import market.sourcing.projections.translation.Lesson;
import market.sourcing.projections.translation.WordList;
import market.sourcing.projections.view.ViewNotReady;
import market.sourcing.projections.view.Views;

/**
 * The dictionary of what is listed: words are learned from the titles of the newest and of the best listings. Who asks gets what
 * is known and never waits; somebody else has it learned from time to time.
 */
public final class Lessons implements Supplier<Dictionary> {
    /** The newest have the newest words, the best those that are asked for; so the list and its learning stay as small as this. */
    private static final int MOST_OF_EACH = 4_000;

    /** A hundredth of the time at most is spent on learning. */
    private static final int REST = 99;

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    private final Views views;
    private final SuspendedFactories suspended;
    private volatile Dictionary dictionary = new Dictionary(Glossary.OWN, WordList.EMPTY);
    /** Of who learns: up to where the view had applied the log before it was read. */
    private long position = -1;

    public Lessons(Views views) {
        this.views = views;
        this.suspended = new SuspendedFactories(views);
    }

    /** What is known now; before anything was learned, what the glossary has. */
    @Override
    public Dictionary get() {
        return dictionary;
    }

    /**
     * Learns anew if anything has changed.
     *
     * @return how long to do nothing then
     */
    public synchronized Duration learn() {
        try {
            return learn(views.reached(SearchProjector.VIEW));
        } catch (ViewNotReady beingBuilt) {
            return SHORTEST_REST;
        }
    }

    private Duration learn(long reached) {
        if (reached == position) {
            return SHORTEST_REST;
        }
        long began = System.nanoTime();
        var lessons = new HashMap<String, Lesson>();
        List.of("keys.newest", "keys.merit").forEach(best -> read(best, lessons));
        dictionary = new Dictionary(Glossary.OWN, WordList.of(lessons.values()));
        position = reached;
        var rest = Duration.ofNanos(System.nanoTime() - began).multipliedBy(REST);
        return rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
    }

    /** Of factories that are suspended nothing is learned, as nothing of theirs is found. */
    private void read(String best, Map<String, Lesson> lessons) {
        var listed = eq("keys.listed", true);
        var excluded = suspended.ids();
        views.documents(SearchProjector.VIEW)
                .find(excluded.isEmpty() ? listed : and(listed, nin("factoryId", excluded)))
                .as(Card.class)
                .sort(orderBy(descending(best), ascending("_id")))
                .limit(MOST_OF_EACH)
                .forEach(listing -> {
                    var titles = new HashMap<>(listing.offer().titles());
                    titles.keySet().retainAll(WordList.LANGUAGES);
                    if (titles.size() > 1) {
                        lessons.put(listing.id(), new Lesson(listing.factoryId(), titles));
                    }
                });
    }
}
