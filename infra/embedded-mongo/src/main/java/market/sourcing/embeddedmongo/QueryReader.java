package market.sourcing.embeddedmongo;

import static java.util.function.Predicate.not;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query as alternatives, of which a matching document meets at least one. What it does not understand it leaves
 * out, which widens the candidates and never loses one.
 */
final class QueryReader {
    private static final int MOST_ALTERNATIVES = 16;
    private static final List<Conjunction> ANYTHING = List.of(Conjunction.NOTHING_KNOWN);

    private QueryReader() {}

    static List<Conjunction> alternatives(Document query) {
        return query.entrySet().stream().map(QueryReader::read).reduce(ANYTHING, QueryReader::both);
    }

    private static List<Conjunction> read(Map.Entry<String, Object> part) {
        return switch (part.getKey()) {
            case "$and" ->
                documents(part.getValue()).map(QueryReader::alternatives).reduce(ANYTHING, QueryReader::both);
            case "$or" -> either(documents(part.getValue()).map(QueryReader::alternatives));
            case String operator when operator.startsWith("$") -> ANYTHING;
            case String path -> List.of(new Conjunction(conditions(path, part.getValue())));
        };
    }

    private static List<Conjunction> both(List<Conjunction> some, List<Conjunction> others) {
        if (some.size() * others.size() > MOST_ALTERNATIVES) {
            return some.size() <= others.size() ? some : others;
        }
        return some.stream().flatMap(one -> others.stream().map(one::and)).toList();
    }

    private static List<Conjunction> either(Stream<List<Conjunction>> branches) {
        var all = branches.flatMap(List::stream).toList();
        return all.isEmpty() || all.size() > MOST_ALTERNATIVES ? ANYTHING : all;
    }

    private static List<Condition> conditions(String path, @Nullable Object wanted) {
        if (!(wanted instanceof Document operators)
                || operators.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            return equal(path, wanted);
        }
        var found = new ArrayList<Condition>();
        operators.forEach((operator, operand) -> found.addAll(condition(path, operator, operand)));
        return found;
    }

    private static List<Condition> condition(String path, String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> equal(path, operand);
            case "$in" -> oneOf(path, operand);
            case "$all" ->
                elements(operand)
                        .filter(not(Document.class::isInstance))
                        .flatMap(element -> equal(path, element).stream())
                        .toList();
            case "$gt", "$gte", "$lt", "$lte" -> within(path, operator, operand);
            default -> List.of();
        };
    }

    private static List<Condition> equal(String path, @Nullable Object value) {
        return value != null && (Key.isAskable(value) || value instanceof Document)
                ? List.of(new Condition.Equal(path, value))
                : List.of();
    }

    private static List<Condition> oneOf(String path, @Nullable Object operand) {
        var values = elements(operand).toList();
        boolean known = operand instanceof Collection && values.stream().allMatch(Key::isAskable);
        return known ? List.of(new Condition.OneOf(path, values)) : List.of();
    }

    private static List<Condition> within(String path, String operator, @Nullable Object bound) {
        if (!Key.isAskable(bound) || !Key.sortsExactly(bound)) {
            return List.of();
        }
        boolean included = operator.endsWith("e");
        Object key = Key.of(bound);
        var interval = operator.startsWith("$g") ? Interval.above(key, included) : Interval.below(key, included);
        return List.of(new Condition.Within(path, interval));
    }

    private static Stream<Object> elements(@Nullable Object operand) {
        return operand instanceof Collection<?> collection ? collection.stream().map(Object.class::cast) : Stream.of();
    }

    // A branch that is no document makes the matcher refuse the query: reading it as "anything" lets it come to that.
    private static Stream<Document> documents(@Nullable Object operand) {
        return elements(operand).map(element -> element instanceof Document document ? document : new Document());
    }
}
