package market.sourcing.embeddedmongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the filters for an access path: one condition of the query leads to the entries, and each other that an index
 * knows is worth testing when that costs less than giving its documents to the matcher.
 */
final class CandidateChoice {
    /** The share of documents below which a condition tells something of the others. */
    private static final double TELLING = 0.5;

    private final List<AccessPath> paths;
    private final double documents;

    /** @param paths those that hold for every matching document */
    CandidateChoice(List<AccessPath> paths, int documents) {
        this.paths = paths;
        this.documents = Math.max(1, documents);
    }

    /** Candidates when all entries of the path are read. */
    Candidates all(AccessPath path) {
        return choose(path, (double) path.estimate());
    }

    /** Candidates when reading in order can stop after so many matches; 0 for no limit. */
    Candidates until(AccessPath path, int wanted) {
        if (wanted <= 0) {
            return all(path);
        }
        return choose(path, Math.min((double) path.estimate(), wanted / Math.max(matching(others(path)), 1e-9)));
    }

    /** The share of entries that meet all conditions, the most telling first. */
    private double matching(List<AccessPath> conditions) {
        double matching = 1;
        double weight = 1;
        for (AccessPath condition : conditions) {
            matching *= Math.pow(share(condition), weight);
            weight /= 2;
        }
        return matching;
    }

    /**
     * Words of one listing go together, so each condition after the first counts for less: exponential back-off, as database
     * systems estimate conditions that may be correlated.
     */
    private Candidates choose(AccessPath path, double read) {
        var filters = new ArrayList<Filter>();
        double cost = read * Cost.ENTRY;
        double reaching = read;
        double weight = share(path) < TELLING ? 0.5 : 1;
        for (AccessPath other : others(path)) {
            double passing = Math.pow(share(other), weight);
            double saved = reaching * (1 - passing) * Cost.MATCH;
            double marking = other.estimate() * (other.keepsMarks(documents) ? Cost.MARKED : Cost.ENTRY);
            double probing = canProbe(path, other) ? reaching * Cost.PROBE : Double.MAX_VALUE;
            if (Math.min(marking, probing) < saved) {
                filters.add(probing < marking ? inPosting(other) : new Filter.AtPositions(other));
                cost += Math.min(marking, probing);
                reaching *= passing;
                weight /= 2;
            }
        }
        return new Candidates(path, filters, cost + reaching * Cost.MATCH, reaching);
    }

    /** The best path for every other condition, the most telling first. */
    private List<AccessPath> others(AccessPath path) {
        Map<Object, AccessPath> best = new HashMap<>();
        for (AccessPath other : paths) {
            if (!other.subject().equals(path.subject())) {
                best.merge(other.subject(), other, (a, b) -> a.estimate() <= b.estimate() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingLong(AccessPath::estimate))
                .toList();
    }

    private double share(AccessPath path) {
        return Math.min(1, path.estimate() / documents);
    }

    // Several entries a document would make one of them miss another's posting.
    private static boolean canProbe(AccessPath path, AccessPath other) {
        return other.index() == path.index()
                && other.onePosting().isPresent()
                && other.index().fields().stream().skip(1).noneMatch(IndexField::hasArrays);
    }

    private static Filter inPosting(AccessPath path) {
        return new Filter.InPosting(path.onePosting().orElseThrow());
    }
}
