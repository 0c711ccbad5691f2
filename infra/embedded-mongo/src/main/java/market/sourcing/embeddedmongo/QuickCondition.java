package market.sourcing.embeddedmongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import market.sourcing.embeddedmongo.QuickMatcher.Verdict;
import market.sourcing.embeddedmongo.Value.Kind;
import org.jspecify.annotations.Nullable;

/** What a value must be. */
interface QuickCondition {
    Verdict of(Value value);

    /** Empty where it is not one of the everyday ones. */
    static Optional<QuickCondition> of(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> equalTo(operand);
            case "$all" -> texts(operand).filter(all -> !all.isEmpty()).map(QuickCondition::allOf);
            case "$in" -> texts(operand).map(QuickCondition::oneOf);
            case "$nin" -> texts(operand).map(QuickCondition::noneOf);
            case "$lt", "$lte", "$gt", "$gte" -> bound(operator, operand);
            default -> Optional.empty();
        };
    }

    static Optional<QuickCondition> equalTo(@Nullable Object wanted) {
        if (wanted instanceof String text) {
            return Text.of(text).map(List::of).map(QuickCondition::oneOf);
        }
        return wanted instanceof Boolean truth
                ? Optional.of(value -> switch (value.kind()) {
                    case NOTHING -> Verdict.FAILS;
                    case TRUTH -> Verdict.of(truth == value.truth());
                    default -> Verdict.UNSURE;
                })
                : Optional.empty();
    }

    /** Of an array; whether a single value can have all of some, the server's matcher knows. */
    private static QuickCondition allOf(List<Text> wanted) {
        return value -> value.kind() == Kind.ARRAY ? hasAll(value, wanted) : Verdict.UNSURE;
    }

    private static QuickCondition oneOf(List<Text> wanted) {
        return value -> switch (value.kind()) {
            case NOTHING -> Verdict.FAILS;
            case TEXT -> Verdict.of(isAny(value, wanted));
            case ARRAY -> hasOne(value, wanted);
            default -> Verdict.UNSURE;
        };
    }

    private static QuickCondition noneOf(List<Text> unwanted) {
        var oneOf = oneOf(unwanted);
        return value -> switch (oneOf.of(value)) {
            case MEETS -> Verdict.FAILS;
            case FAILS -> Verdict.MEETS;
            case UNSURE -> Verdict.UNSURE;
        };
    }

    private static Optional<QuickCondition> bound(String operator, @Nullable Object operand) {
        if (!(operand instanceof Integer || operand instanceof Long)) {
            return Optional.empty();
        }
        long limit = ((Number) operand).longValue();
        return Optional.of(value -> switch (value.kind()) {
            case NOTHING -> Verdict.FAILS;
            case WHOLE -> Verdict.of(isWithin(operator, Long.compare(value.whole(), limit)));
            default -> Verdict.UNSURE;
        });
    }

    private static boolean isWithin(String operator, int order) {
        return switch (operator) {
            case "$lt" -> order < 0;
            case "$lte" -> order <= 0;
            case "$gt" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Empty where one is none, or can't be packed as it is. */
    private static Optional<List<Text>> texts(@Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)) {
            return Optional.empty();
        }
        var texts = new ArrayList<Text>();
        for (Object value : values) {
            var text = value instanceof String written ? Text.of(written) : Optional.<Text>empty();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private static boolean isAny(Value value, List<Text> wanted) {
        for (Text text : wanted) {
            if (value.is(text)) {
                return true;
            }
        }
        return false;
    }

    private static Verdict hasAll(Value array, List<Text> wanted) {
        var missing = new ArrayList<>(wanted);
        boolean texts = true;
        for (var elements = array.elements(); elements.hasNext(); ) {
            var element = elements.next();
            boolean isText = element.kind() == Kind.TEXT;
            texts &= isText;
            if (isText && missing.removeIf(element::is) && missing.isEmpty()) {
                return Verdict.MEETS;
            }
        }
        return texts ? Verdict.FAILS : Verdict.UNSURE;
    }

    private static Verdict hasOne(Value array, List<Text> wanted) {
        boolean texts = true;
        for (var elements = array.elements(); elements.hasNext(); ) {
            var element = elements.next();
            boolean isText = element.kind() == Kind.TEXT;
            texts &= isText;
            if (isText && isAny(element, wanted)) {
                return Verdict.MEETS;
            }
        }
        return texts ? Verdict.FAILS : Verdict.UNSURE;
    }
}
