package market.sourcing.projections.listing.search;

import java.util.List;
import market.sourcing.projections.view.ViewDocuments;
import org.jspecify.annotations.Nullable;

/** Walks the listings that have all words along an index, from where the page before ended. */
record AllWordsMatched(ViewDocuments<SearchDocument> documents, SearchPlan plan, Scope scope) {

    List<Found> after(@Nullable ResultPlace place, int count) {
        if (!plan.takesAllWords() || (place != null && place.section() != ResultPlace.ALL_WORDS)) {
            return List.of();
        }
        return new IndexWalk(documents, plan.sort())
                .after(scope.settled(plan.texts(), plan.sort()), place, count, Card.class).stream()
                        .map(card -> new Found(plan.withAll(card.keys(), card.id()), card))
                        .toList();
    }
}
