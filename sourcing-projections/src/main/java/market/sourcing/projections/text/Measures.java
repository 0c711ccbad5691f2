package market.sourcing.projections.text;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A number and its unit are one term, whether a blank is between them or not: 500 ml is 500ml. */
final class Measures {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final Pattern TOGETHER = Pattern.compile("(?<number>[0-9]{1,10})(?<unit>[a-z]{1,20})");

    /** No "in" and no "a": those are words as well. */
    private static final Set<String> UNITS = Set.of(
            "ml", "cl", "dl", "l", "liter", "litre", "mg", "g", "kg", "gram", "oz", "ounce", "lb", "mm", "cm", "m",
            "km", "inch", "ft", "foot", "yd", "yard", "meter", "metre", "w", "kw", "watt", "v", "volt", "mah", "wh",
            "hz", "mb", "gb", "tb", "pc", "pcs", "piece");

    private Measures() {}

    static boolean isNumber(Run run) {
        return !run.paired() && NUMBER.matcher(run.text()).matches();
    }

    static boolean isUnit(Run run) {
        return !run.paired() && English.singulars(run.text()).stream().anyMatch(UNITS::contains);
    }

    static List<String> together(Run number, Run unit) {
        return joined(number.text(), unit.text());
    }

    /**
     * The terms of a word that may be a number with its unit.
     *
     * @param others those of any other word
     */
    static List<String> of(String word, Function<String, List<String>> others) {
        var both = TOGETHER.matcher(word);
        return both.matches() ? joined(both.group("number"), both.group("unit")) : others.apply(word);
    }

    /** The number and the unit by themselves, since somebody may ask for one only. */
    static void apart(String word, Consumer<String> terms) {
        var both = TOGETHER.matcher(word);
        if (both.matches()) {
            terms.accept(both.group("number"));
            English.singulars(both.group("unit")).forEach(terms);
        }
    }

    private static List<String> joined(String number, String unit) {
        return English.singulars(unit).stream().map(number::concat).toList();
    }
}
