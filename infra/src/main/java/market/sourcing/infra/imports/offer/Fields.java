package market.sourcing.infra.imports.offer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.imports.run.RowRefused;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read by type; a field that is absent or null is empty, another type is refused. */
final class Fields {
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final int MOST_IN_A_LIST = 200;

    private final JsonNode object;
    private final String path;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String path) {
        if (!object.isObject()) {
            throw new RowRefused(
                    path.isEmpty() ? RowCode.NOT_AN_OBJECT : RowCode.FIELD_WRONG_TYPE,
                    "An object is expected here.",
                    Map.of("field", path));
        }
        this.object = object;
        this.path = path;
    }

    /** Says that a field is known here although nothing is read from it. */
    Fields ignoring(String... names) {
        known.addAll(List.of(names));
        return this;
    }

    /** Names that nobody asked for so far. */
    List<String> unknown() {
        return object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> path + printable(name))
                .toList();
    }

    Optional<String> text(String name, int most) {
        var node = at(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw wrongType(name, "text");
        }
        return Optional.of(clean(node.stringValue(), path + name, most));
    }

    /** Text, or a number taken as its digits. */
    Optional<String> textOrDigits(String name, int most) {
        var node = at(name);
        return node.isIntegralNumber() ? Optional.of(node.asString()) : text(name, most);
    }

    Optional<UnitPrice> price(String name, String currency) {
        var node = at(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isString() && !node.isNumber()) {
            throw wrongType(name, "a price as text or number");
        }
        var written = node.isString() ? node.stringValue() : node.asString();
        if (!DECIMAL.matcher(written).matches()) {
            throw invalid(path + name, "A price is written as a plain decimal number.");
        }
        return Optional.of(new UnitPrice(new BigDecimal(written), Currencies.of(currency)));
    }

    OptionalLong integer(String name) {
        var node = at(name);
        if (node.isMissingNode()) {
            return OptionalLong.empty();
        }
        if (!node.isIntegralNumber()) {
            throw wrongType(name, "a whole number");
        }
        if (!node.canConvertToLong()) {
            throw invalid(path + name, "The number is out of range.");
        }
        return OptionalLong.of(node.longValue());
    }

    /** @param most refused above it, and below {@code least} */
    Optional<Integer> integer(String name, int least, int most) {
        var value = integer(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.getAsLong() < least || value.getAsLong() > most) {
            throw invalid(path + name, "The number is to be from " + least + " to " + most + ".");
        }
        return Optional.of((int) value.getAsLong());
    }

    boolean flag(String name) {
        var node = at(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw wrongType(name, "true or false");
        }
        return node.isBoolean() && node.booleanValue();
    }

    Optional<Fields> object(String name) {
        var node = at(name);
        return node.isMissingNode() ? Optional.empty() : Optional.of(new Fields(node, path + name + "."));
    }

    List<Fields> objects(String name) {
        var list = new ArrayList<Fields>();
        for (var each : list(name)) {
            list.add(new Fields(each, path + name + "[" + list.size() + "]."));
        }
        return list;
    }

    List<String> texts(String name, int most) {
        var list = new ArrayList<String>();
        for (var each : list(name)) {
            if (!each.isString()) {
                throw wrongType(name, "a list of text");
            }
            list.add(clean(each.stringValue(), path + name, most));
        }
        return list;
    }

    /** Every field, each to be text: a map such as titles by language. */
    Map<String, String> allTexts(int most) {
        var texts = new java.util.TreeMap<String, String>();
        for (var name : object.propertyNames()) {
            text(name, most).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    private Iterable<JsonNode> list(String name) {
        var node = at(name);
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrongType(name, "a list");
        }
        if (node.size() > MOST_IN_A_LIST) {
            throw invalid(path + name, "A list here has at most " + MOST_IN_A_LIST + " entries.");
        }
        return node;
    }

    private JsonNode at(String name) {
        known.add(name);
        var node = object.path(name);
        return node.isNull() ? tools.jackson.databind.node.MissingNode.getInstance() : node;
    }

    private RowRefused wrongType(String name, String expected) {
        return new RowRefused(
                RowCode.FIELD_WRONG_TYPE,
                "The field is to be " + expected + ".",
                Map.of("field", path + printable(name), "expected", expected));
    }

    RowRefused missing(String name) {
        return new RowRefused(RowCode.FIELD_MISSING, "The field is needed.", Map.of("field", path + name));
    }

    static RowRefused invalid(String field, String sentence) {
        return new RowRefused(RowCode.FIELD_INVALID, sentence, Map.of("field", printable(field)));
    }

    static String slug(String value, String field, int most) {
        if (value.length() > most || !SLUG.matcher(value).matches()) {
            throw invalid(field, "Letters, digits and hyphens, at most " + most + ".");
        }
        return value;
    }

    private static String clean(String value, String field, int most) {
        if (value.length() > most) {
            throw invalid(field, "At most " + most + " characters.");
        }
        if (value.codePoints().anyMatch(Character::isISOControl) || loneSurrogate(value)) {
            throw invalid(field, "Control characters and halves of characters are not text.");
        }
        return value;
    }

    private static boolean loneSurrogate(String value) {
        return value.codePoints().anyMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    /** What may be shown in a report of a name that comes from the file. */
    static String printable(String text) {
        var shown = text.codePoints()
                .limit(80)
                .map(each ->
                        Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE ? '?' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return shown.toString();
    }
}
