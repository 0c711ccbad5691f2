package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges documents by the everyday conditions of queries: strings that are equal, among others or not among them, whole
 * numbers within bounds, truth values. Where a condition or a value is any other, the server's own matcher judges; that one
 * weighs every element of an array against every string asked for, through conversions of numbers and dates.
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

    /** What the value at a path must be; null where there is none. */
    private interface Condition {
        Verdict of(@Nullable Object value);
    }

    private interface Test {
        Verdict of(Document document);
    }

    /** A document that meets one branch meets them all together, whatever the others are unsure of. */
    private record AnyOf(List<QuickMatcher> branches) implements Test {
        @Override
        public Verdict of(Document document) {
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

    private record AtPath(List<String> path, Condition condition) implements Test {
        @Override
        public Verdict of(Document document) {
            Object value = document;
            for (String step : path) {
                if (!(value instanceof Document parent)) {
                    return value == null ? condition.of(null) : Verdict.UNSURE;
                }
                value = parent.get(step);
            }
            return condition.of(value);
        }
    }

    static QuickMatcher of(Document query) {
        var tests = new ArrayList<Test>();
        return read(query, tests) ? new QuickMatcher(List.copyOf(tests)) : UNSURE_OF_ALL;
    }

    Verdict judge(Document document) {
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
        var path = List.of(part.getKey().split("\\.", -1));
        if (!(part.getValue() instanceof Document operators)) {
            return add(path, equalTo(part.getValue()), tests);
        }
        return !operators.isEmpty()
                && operators.entrySet().stream()
                        .allMatch(operator -> add(path, condition(operator.getKey(), operator.getValue()), tests));
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

    private static boolean add(List<String> path, Optional<Condition> condition, List<Test> tests) {
        condition.ifPresent(known -> tests.add(new AtPath(path, known)));
        return condition.isPresent();
    }

    private static Optional<Condition> condition(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> equalTo(operand);
            case "$all" -> strings(operand).filter(all -> !all.isEmpty()).map(QuickMatcher::allOf);
            case "$in" -> strings(operand).map(QuickMatcher::oneOf);
            case "$nin" -> strings(operand).map(QuickMatcher::noneOf);
            case "$lt", "$lte", "$gt", "$gte" -> bound(operator, operand);
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> equalTo(@Nullable Object wanted) {
        if (wanted instanceof String text) {
            return Optional.of(oneOf(Set.of(text)));
        }
        return wanted instanceof Boolean
                ? Optional.of(value ->
                        value == null || value instanceof Boolean ? Verdict.of(wanted.equals(value)) : Verdict.UNSURE)
                : Optional.empty();
    }

    /** Of an array; whether a single value can have all of some, the server's matcher knows. */
    private static Condition allOf(Set<String> wanted) {
        return value -> value instanceof Collection<?> elements ? hasAll(elements, wanted) : Verdict.UNSURE;
    }

    private static Condition oneOf(Set<String> wanted) {
        return value -> switch (value) {
            case null -> Verdict.FAILS;
            case String text -> Verdict.of(wanted.contains(text));
            case Collection<?> elements -> hasOne(elements, wanted);
            default -> Verdict.UNSURE;
        };
    }

    private static Condition noneOf(Set<String> unwanted) {
        var oneOf = oneOf(unwanted);
        return value -> switch (oneOf.of(value)) {
            case MEETS -> Verdict.FAILS;
            case FAILS -> Verdict.MEETS;
            case UNSURE -> Verdict.UNSURE;
        };
    }

    private static Optional<Condition> bound(String operator, @Nullable Object operand) {
        return whole(operand).stream()
                .<Condition>mapToObj(limit -> value -> {
                    if (value == null) {
                        return Verdict.FAILS;
                    }
                    var number = whole(value);
                    return number.isEmpty()
                            ? Verdict.UNSURE
                            : Verdict.of(isWithin(operator, Long.compare(number.getAsLong(), limit)));
                })
                .findFirst();
    }

    private static boolean isWithin(String operator, int order) {
        return switch (operator) {
            case "$lt" -> order < 0;
            case "$lte" -> order <= 0;
            case "$gt" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Optional<Set<String>> strings(@Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)) {
            return Optional.empty();
        }
        var strings = new HashSet<String>();
        for (Object value : values) {
            if (!(value instanceof String text)) {
                return Optional.empty();
            }
            strings.add(text);
        }
        return Optional.of(strings);
    }

    private static Verdict hasAll(Collection<?> elements, Set<String> wanted) {
        var missing = new ArrayList<>(wanted);
        boolean strings = true;
        for (Object element : elements) {
            strings &= element instanceof String;
            if (missing.remove(element) && missing.isEmpty()) {
                return Verdict.MEETS;
            }
        }
        return strings ? Verdict.FAILS : Verdict.UNSURE;
    }

    private static Verdict hasOne(Collection<?> elements, Set<String> wanted) {
        boolean strings = true;
        for (Object element : elements) {
            strings &= element instanceof String;
            if (wanted.contains(element)) {
                return Verdict.MEETS;
            }
        }
        return strings ? Verdict.FAILS : Verdict.UNSURE;
    }

    private static OptionalLong whole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long
                ? OptionalLong.of(((Number) value).longValue())
                : OptionalLong.empty();
    }
}
