package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges documents by the everyday conditions of queries: strings that are equal, among others or not among them, whole
 * numbers within bounds, truth values. Where a condition or a value is any other, the server's own matcher judges; that one
 * weighs every element of an array against every string asked for, through conversions of numbers and dates, and needs the
 * document unpacked.
 */
final class QuickMatcher {
    private static final QuickMatcher UNSURE_OF_ALL = new QuickMatcher(List.of());

    private final List<Test> tests;

    private QuickMatcher(List<Test> tests) {
        this.tests = tests;
    }

    enum Verdict {
        MEETS,
        FAILS,
        UNSURE;

        static Verdict of(boolean met) {
            return met ? MEETS : FAILS;
        }
    }

    private interface Test {
        Verdict of(Value document);
    }

    /** A document that meets one branch meets them all together, whatever the others are unsure of. */
    private record AnyOf(List<QuickMatcher> branches) implements Test {
        @Override
        public Verdict of(Value document) {
            var verdict = Verdict.FAILS;
            for (QuickMatcher branch : branches) {
                switch (branch.judge(document)) {
                    case MEETS -> {
                        return Verdict.MEETS;
                    }
                    case UNSURE -> verdict = Verdict.UNSURE;
                    case FAILS -> {}
                }
            }
            return verdict;
        }
    }

    private record AtPath(List<Text> path, QuickCondition condition) implements Test {
        @Override
        public Verdict of(Value document) {
            var value = document;
            for (Text step : path) {
                switch (value.kind()) {
                    case DOCUMENT -> value = value.field(step);
                    case NOTHING -> {
                        return condition.of(value);
                    }
                    default -> {
                        return Verdict.UNSURE;
                    }
                }
            }
            return condition.of(value);
        }
    }

    static QuickMatcher of(Document query) {
        var tests = new ArrayList<Test>();
        return read(query, tests) ? new QuickMatcher(List.copyOf(tests)) : UNSURE_OF_ALL;
    }

    Verdict judge(Value document) {
        if (this == UNSURE_OF_ALL) {
            return Verdict.UNSURE;
        }
        for (Test test : tests) {
            var verdict = test.of(document);
            if (verdict != Verdict.MEETS) {
                return verdict;
            }
        }
        return Verdict.MEETS;
    }

    /** Returns whether every part of the query is understood. */
    private static boolean read(Document query, List<Test> tests) {
        return query.entrySet().stream().allMatch(part -> read(part, tests));
    }

    private static boolean read(Map.Entry<String, Object> part, List<Test> tests) {
        if (part.getKey().equals("$and")) {
            return part.getValue() instanceof Collection<?> all
                    && !all.isEmpty()
                    && all.stream().allMatch(each -> each instanceof Document query && read(query, tests));
        }
        if (part.getKey().equals("$or")) {
            return part.getValue() instanceof Collection<?> branches && readAnyOf(branches, tests);
        }
        if (part.getKey().startsWith("$")) {
            return false;
        }
        var path = Stream.of(part.getKey().split("\\.", -1)).map(Text::of).toList();
        if (!path.stream().allMatch(Optional::isPresent)) {
            return false;
        }
        var steps = path.stream().flatMap(Optional::stream).toList();
        if (!(part.getValue() instanceof Document operators)) {
            return add(steps, QuickCondition.equalTo(part.getValue()), tests);
        }
        return !operators.isEmpty()
                && operators.entrySet().stream()
                        .allMatch(operator ->
                                add(steps, QuickCondition.of(operator.getKey(), operator.getValue()), tests));
    }

    private static boolean readAnyOf(Collection<?> branches, List<Test> tests) {
        var matchers = new ArrayList<QuickMatcher>();
        for (Object branch : branches) {
            var quick = branch instanceof Document query ? of(query) : UNSURE_OF_ALL;
            if (quick == UNSURE_OF_ALL) {
                return false;
            }
            matchers.add(quick);
        }
        tests.add(new AnyOf(List.copyOf(matchers)));
        return !matchers.isEmpty();
    }

    private static boolean add(List<Text> path, Optional<QuickCondition> condition, List<Test> tests) {
        condition.ifPresent(known -> tests.add(new AtPath(path, known)));
        return condition.isPresent();
    }
}
