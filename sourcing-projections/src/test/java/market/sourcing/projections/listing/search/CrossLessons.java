package market.sourcing.projections.listing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.translation.Dictionary;
import market.sourcing.projections.translation.Glossary;
import market.sourcing.projections.translation.Lesson;
import market.sourcing.projections.translation.WordList;

/** Dictionaries of real offers in ten folds, each learned from the nine others without any title that is in its own. */
record CrossLessons(List<Dictionary> withoutEach) {
    private static final int FOLDS = 10;

    static CrossLessons of(List<RealOffers.Offer> offers) {
        var dictionaries = new ArrayList<Dictionary>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var asked = offers.stream()
                    .filter(offer -> fold(offer.id()) == left)
                    .flatMap(CrossLessons::titles)
                    .collect(Collectors.toSet());
            var taught = offers.stream()
                    .filter(offer -> titles(offer).noneMatch(asked::contains))
                    .map(CrossLessons::lesson)
                    .toList();
            dictionaries.add(new Dictionary(Glossary.OWN, WordList.of(taught)));
        }
        return new CrossLessons(dictionaries);
    }

    static int fold(String offer) {
        return Math.floorMod(offer.hashCode(), FOLDS);
    }

    Dictionary without(int fold) {
        return withoutEach.get(fold);
    }

    private static Stream<String> titles(RealOffers.Offer offer) {
        return Stream.of(offer.chinese(), offer.english()).filter(Objects::nonNull);
    }

    /** All of one factory, as they are indexed. */
    private static Lesson lesson(RealOffers.Offer offer) {
        return new Lesson(
                Market.FACTORY,
                Map.of(
                        "zh", Objects.requireNonNullElse(offer.chinese(), ""),
                        "en", Objects.requireNonNullElse(offer.english(), "")));
    }
}
