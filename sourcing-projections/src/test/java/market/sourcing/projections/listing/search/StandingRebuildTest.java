package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.domain.standing.ReturnsVerdict;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is judged while listings come and sell: a rebuild in other batches comes to the same documents. */
class StandingRebuildTest {
    private static final int STEPS = 60;
    private static final List<String> FACTORIES = List.of("factory-1", "factory-2");

    private final Market market = new Market();
    private final Map<String, FactoryMerit> standings = new HashMap<>();
    private final Map<String, String> listings = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_rebuild_in_other_batches_comes_to_the_same_documents(long seed) {
        var random = new Random(seed);
        FACTORIES.forEach(factory -> standings.put(factory, new FactoryMerit(false, true)));
        for (int step = 0; step < STEPS; step++) {
            happens(step, random);
        }
        var log = market.take();
        var documents = folded(batches(log, random));
        assertThat(documents).isEqualTo(folded(log.stream().map(List::of).toList()));
        assertThat(documents)
                .allSatisfy(document ->
                        assertThat(document.standing()).isEqualTo(standings.get(listings.get(document.id()))));
    }

    private void happens(int step, Random random) {
        var factory = FACTORIES.get(random.nextInt(FACTORIES.size()));
        var standing = Objects.requireNonNull(standings.get(factory));
        var day = LocalDate.of(2026, 1, 1).plusDays(step);
        switch (random.nextInt(4)) {
            case 0 -> {
                var held = random.nextBoolean();
                market.judged(factory, day, BadgeVerdict.of(standing.fastDispatch(), held));
                standings.put(factory, standing.badged(held));
            }
            case 1 -> {
                var fine = random.nextBoolean();
                market.returnsJudged(factory, day, verdict(standing.returnsFine()), verdict(fine));
                standings.put(factory, standing.judged(fine));
            }
            case 2 -> {
                var listing = "listing-" + step;
                listings.put(listing, factory);
                market.drafted(listing, factory, PlainTermsBuilder.titled("en", "Tote Bag"));
                market.published(listing);
            }
            default ->
                listings.keySet().stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(listing -> market.soldBefore(listing, random.nextInt(500)));
        }
    }

    private static ReturnsVerdict verdict(boolean fine) {
        return fine ? ReturnsVerdict.FINE : ReturnsVerdict.TOO_MANY_RETURNS;
    }

    private static List<List<Recorded>> batches(List<Recorded> log, Random random) {
        var batches = new ArrayList<List<Recorded>>();
        for (int from = 0; from < log.size(); ) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(9));
            batches.add(log.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static List<SearchDocument> folded(List<List<Recorded>> batches) {
        try (var engine = new MiniEngine(new SearchProjector())) {
            batches.forEach(engine::apply);
            return engine.all(SearchProjector.VIEW);
        }
    }
}
