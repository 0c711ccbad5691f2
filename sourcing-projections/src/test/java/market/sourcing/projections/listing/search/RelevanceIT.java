package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.translation.Dictionary;
import org.junit.jupiter.api.Test;

/** How well search finds real offers; needs the offers and the queries, which are not part of this repository. */
class RelevanceIT {
    private static final String CROSS = "cross";
    private static final String CATEGORY = "category";

    @Test
    void finds_real_offers_at_least_as_well_as_promised() throws IOException {
        var data = RealOffers.here();
        assumeTrue(data.isPresent(), "skipped: no real offers at " + RealOffers.where());

        var scores = measure(data.get(), true);
        var literal = measure(data.get(), false);

        double promised = macro(scores, Set.of(CATEGORY, CROSS));
        double withCross = macro(scores, Set.of(CATEGORY));
        Files.writeString(
                Path.of("target", "relevance.txt"),
                "macro MRR@10 %.4f, with cross %.4f%n%s%n".formatted(promised, withCross, scores));
        assertThat(promised).as("macro MRR@10, %s", scores).isGreaterThanOrEqualTo(0.81);
        assertThat(precision(scores, "zh")).as("category P@10 zh").isGreaterThanOrEqualTo(0.95);
        assertThat(precision(scores, "en")).as("category P@10 en").isGreaterThanOrEqualTo(0.76);
        for (String language : List.of("zh", "en")) {
            assertThat(row(scores, new Row(CROSS, language)).reciprocalRank())
                    .as("cross MRR@10 %s", language)
                    .isGreaterThanOrEqualTo(0.45);
        }
        assertThat(scores)
                .as("no row is worse for what is known of other languages")
                .allSatisfy((row, score) -> {
                    assertThat(score.reciprocalRank())
                            .as("%s", row)
                            .isGreaterThanOrEqualTo(row(literal, row).reciprocalRank());
                    assertThat(score.precision())
                            .as("%s", row)
                            .isGreaterThanOrEqualTo(row(literal, row).precision());
                });
    }

    private static double macro(Map<Row, Score> scores, Set<String> without) {
        return scores.entrySet().stream()
                .filter(row -> !without.contains(row.getKey().bucket()))
                .mapToDouble(row -> row.getValue().reciprocalRank())
                .average()
                .orElse(0);
    }

    private static double precision(Map<Row, Score> scores, String language) {
        return row(scores, new Row(CATEGORY, language)).precision();
    }

    private static Score row(Map<Row, Score> scores, Row row) {
        return scores.getOrDefault(row, Score.of(List.of()));
    }

    /**
     * The rows of "cross" ask for a title in the language that is not indexed: what is known of other languages is then learned
     * from other offers.
     */
    private static Map<Row, Score> measure(RealOffers data, boolean translated) throws IOException {
        var measures = new LinkedHashMap<Row, List<Score>>();
        var lessons = CrossLessons.of(data.offers());
        try (var both = index(data, "zh", "en");
                var chinese = index(data, "zh");
                var english = index(data, "en")) {
            Supplier<Dictionary> learned = translated ? learned(both) : () -> Dictionary.EMPTY;
            var handlers = new HashMap<List<Object>, SearchListingsHandler>();
            for (RealOffers.Query query : data.queries()) {
                boolean crosses = query.bucket().equals(CROSS);
                var engine = !crosses ? both : query.language().equals("en") ? chinese : english;
                var fold = CrossLessons.fold(query.relevant().getFirst());
                Supplier<Dictionary> others = crosses && translated ? () -> lessons.without(fold) : learned;
                var found = handlers
                        .computeIfAbsent(
                                List.of(engine, crosses ? fold : ""), none -> new SearchListingsHandler(engine, others))
                        .handle(new SearchListings(
                                query.text(), Criteria.NONE, SearchSort.RELEVANCE, 10, null, Set.of()))
                        .items()
                        .stream()
                        .map(SearchItem::externalRef)
                        .toList();
                measures.computeIfAbsent(new Row(query.bucket(), query.language()), none -> new ArrayList<>())
                        .add(Score.of(found, query.relevant()));
            }
        }
        var means = new LinkedHashMap<Row, Score>();
        measures.forEach((row, scores) -> means.put(row, Score.of(scores)));
        return means;
    }

    private static Lessons learned(MiniEngine engine) {
        var lessons = new Lessons(engine);
        lessons.learn();
        return lessons;
    }

    /** One language alone comes without the category. */
    private static MiniEngine index(RealOffers data, String... languages) throws IOException {
        var market = new Market();
        market.onboarded(Market.FACTORY);
        for (RealOffers.Offer offer : data.offers()) {
            var terms = offer.terms(List.of(languages));
            if (terms.isPresent()) {
                var listing = "listing-" + offer.id();
                market.drafted(listing, terms.get());
                market.soldBefore(listing, offer.sold());
                market.published(listing);
            }
        }
        var engine = new MiniEngine(new SearchProjector(), new FactoryProfileProjector());
        engine.apply(market.take());
        return engine;
    }

    record Row(String bucket, String language) {}

    /** Means over queries, in the first 10 results. */
    record Score(double reciprocalRank, double precision) {
        private static final int DEPTH = 10;

        static Score of(List<String> found, List<String> relevant) {
            double rank = 0;
            double hits = 0;
            for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
                if (relevant.contains(found.get(i))) {
                    hits++;
                    rank = rank == 0 ? 1.0 / (i + 1) : rank;
                }
            }
            return new Score(rank, hits / DEPTH);
        }

        static Score of(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::reciprocalRank).average().orElse(0),
                    scores.stream().mapToDouble(Score::precision).average().orElse(0));
        }

        @Override
        public String toString() {
            return "MRR@10 %.3f P@10 %.3f%n".formatted(reciprocalRank, precision);
        }
    }
}
