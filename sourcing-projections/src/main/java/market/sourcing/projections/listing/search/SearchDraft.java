package market.sourcing.projections.listing.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.view.Recorded;

/** A document and the ways it changes; what follows from a change (terms, keys, history) follows here. */
record SearchDraft(SearchDocument was, Recorded recorded) {
    private static final int PRICE_DECIMALS = 4;

    static SearchDocument drafted(
            String id,
            String factoryId,
            ListedOffer offer,
            List<String> codes,
            FactoryMerit standing,
            Recorded recorded) {
        return new SearchDocument(
                id,
                recorded.sequence(),
                factoryId,
                offer,
                codes,
                List.of(),
                Ranked.of(List.of()),
                new SortKeys(false, 0, price(offer), 0, 0, 0),
                0,
                0,
                standing,
                -1,
                recorded.position(),
                List.of(),
                -1);
    }

    SearchDocument listed(boolean listed) {
        return settled(was.offer(), listed, was.priorUnits(), was.orderedUnits(), recorded.sequence());
    }

    SearchDocument offering(ListedOffer offer) {
        return offering(offer, was.codes());
    }

    SearchDocument offering(ListedOffer offer, List<String> codes) {
        return settled(
                offer,
                codes,
                was.keys().listed(),
                was.priorUnits(),
                was.orderedUnits(),
                was.standing(),
                recorded.sequence());
    }

    SearchDocument soldBefore(long units) {
        return settled(was.offer(), was.keys().listed(), units, was.orderedUnits(), recorded.sequence());
    }

    /** An order is another aggregate: the listing's version stays. */
    SearchDocument ordered(long units) {
        return settled(was.offer(), was.keys().listed(), was.priorUnits(), was.orderedUnits() + units, was.version());
    }

    /** So is its factory's standing. */
    SearchDocument standing(FactoryMerit standing) {
        return settled(
                was.offer(),
                was.codes(),
                was.keys().listed(),
                was.priorUnits(),
                was.orderedUnits(),
                standing,
                was.version());
    }

    private SearchDocument settled(ListedOffer offer, boolean listed, long prior, long ordered, long version) {
        return settled(offer, was.codes(), listed, prior, ordered, was.standing(), version);
    }

    private SearchDocument settled(
            ListedOffer offer,
            List<String> codes,
            boolean listed,
            long prior,
            long ordered,
            FactoryMerit standing,
            long version) {
        boolean sameWords = listed == was.keys().listed()
                && codes.equals(was.codes())
                && offer.titles().equals(was.offer().titles())
                && offer.category().equals(was.offer().category());
        var terms = sameWords ? was.terms() : listed ? terms(offer, codes) : List.<String>of();
        var keys = keys(offer, listed, prior + ordered, standing);
        boolean moves = !keys.equals(was.keys()) || !terms.equals(was.terms());
        var history = new History(was.history(), was.forgotten());
        if (moves && was.born() >= 0) {
            history = history.plus(new EarlierRanking(
                    recorded.position(),
                    Instants.stored(recorded.at()),
                    was.keys(),
                    terms.equals(was.terms()) ? null : was.ranked()));
        }
        return new SearchDocument(
                was.id(),
                version,
                was.factoryId(),
                offer,
                codes,
                terms,
                Ranked.of(terms),
                keys,
                prior,
                ordered,
                standing,
                was.born() < 0 && listed ? recorded.position() : was.born(),
                moves ? recorded.position() : was.moved(),
                history.entries(),
                history.forgotten());
    }

    private SortKeys keys(ListedOffer offer, boolean listed, long sold, FactoryMerit standing) {
        long newest = was.keys().newest();
        boolean sameTitles =
                was.born() >= 0 && offer.titles().equals(was.offer().titles());
        return new SortKeys(
                listed,
                sameTitles
                        ? Merit.withTitlesOf(was.keys().merit(), sold, standing)
                        : Merit.of(sold, termsPerTitle(offer), standing),
                price(offer),
                sold,
                newest == 0 && listed ? recorded.at().toEpochMilli() : newest,
                offer.titles().values().stream().mapToInt(String::length).min().orElse(0));
    }

    private static List<String> terms(ListedOffer offer, List<String> codes) {
        return Terms.of(
                Stream.concat(offer.titles().values().stream(), Stream.of(offer.category()))
                        .toList(),
                codes);
    }

    private static double termsPerTitle(ListedOffer offer) {
        return offer.titles().values().stream().mapToInt(Terms::count).average().orElse(0);
    }

    private static long price(ListedOffer offer) {
        return new BigDecimal(offer.firstPrice()).movePointRight(PRICE_DECIMALS).longValueExact();
    }
}
