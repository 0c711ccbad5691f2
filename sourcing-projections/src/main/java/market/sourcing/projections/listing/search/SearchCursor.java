package market.sourcing.projections.listing.search;

import java.util.List;

/**
 * Where a page ended, and what the first page made of the query: later pages hold on to it while listings change, so that
 * no row is seen twice and none is lost.
 *
 * @param since the position whose order of listings the pages show
 * @param terms the query's terms, rarest first; empty when all listings were asked for
 * @param regions where listings with some of the words are looked for; empty until a page needs them
 */
public record SearchCursor(long since, ResultPlace after, List<PlannedTerm> terms, List<Region> regions) {
    public SearchCursor {
        terms = List.copyOf(terms);
        regions = List.copyOf(regions);
    }

    /**
     * Listings that have all of some terms, as far as the last one that was near enough.
     *
     * @param terms numbers of one or two terms in the plan
     * @param merit of the last one
     * @param id of the last one; empty when the region has no end
     * @param elsewhere whether they have none of the rarest terms but what stands for this one in another language
     */
    public record Region(List<Integer> terms, long merit, String id, boolean elsewhere) {
        public Region {
            terms = List.copyOf(terms);
        }

        /** Whether it has no end: nobody is beyond it. */
        boolean isWhole() {
            return id.isEmpty();
        }

        boolean isOfPair() {
            return terms.size() > 1;
        }

        boolean isOfOne() {
            return terms.size() == 1 && !elsewhere;
        }

        /** Those with two of the rarest terms are looked for by pairs, if by any; the others by single terms. */
        boolean isOf(int section, List<Region> all) {
            if (elsewhere || section == ResultPlace.OTHER_LANGUAGE) {
                return elsewhere && section == ResultPlace.OTHER_LANGUAGE;
            }
            boolean pairs = section == ResultPlace.SOME_WORDS && all.stream().anyMatch(Region::isOfPair);
            return isOfPair() == pairs;
        }

        boolean reaches(long otherMerit, String otherId) {
            return isWhole() || otherMerit > merit || (otherMerit == merit && otherId.compareTo(id) <= 0);
        }
    }
}
