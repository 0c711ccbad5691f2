package market.sourcing.projections.listing.search;

import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A listing as search knows it.
 *
 * @param codes of its SKUs, and its number where it came from
 * @param terms what it is found by; empty while it is not published
 * @param ranked the terms once more as {@link Ranked} reads them
 * @param keys what it is ordered by
 * @param priorUnits sold before it came here, as stated
 * @param orderedUnits sold here
 * @param standing what is said of its factory
 * @param born the position at which it was first published; -1 before
 * @param moved the position at which its keys or terms last changed
 * @param history its keys and terms before its latest moves, oldest first; see {@link History}
 * @param forgotten the position up to which the history has been cut off; -1 when it is whole
 */
public record SearchDocument(
        @BsonId String id,
        long version,
        String factoryId,
        ListedOffer offer,
        List<String> codes,
        List<String> terms,
        String ranked,
        SortKeys keys,
        long priorUnits,
        long orderedUnits,
        FactoryMerit standing,
        long born,
        long moved,
        List<EarlierRanking> history,
        long forgotten)
        implements Versioned {}
