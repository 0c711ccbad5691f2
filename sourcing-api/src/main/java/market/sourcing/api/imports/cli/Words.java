package market.sourcing.api.imports.cli;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a call, cut into a file and what was said of it.
 *
 * @param said by the name of the option; what is blank was not said
 */
record Words(@Nullable String file, Map<String, String> said) {
    static final String URL = "--url";
    static final String ACCOUNTS = "--accounts";
    static final String FACTORY = "--factory";
    static final String PROFILE = "--profile";
    static final String PREVIEW = "--preview";
    static final String CANCEL = "--cancel";

    private static final Set<String> OPTIONS = Set.of(URL, ACCOUNTS, FACTORY, PROFILE, PREVIEW, CANCEL);
    private static final String YES = "true";
    private static final String NO = "false";

    /** @throws WrongUsage naming the word that is not understood */
    static Words of(List<String> words) {
        var left = new ArrayDeque<>(words);
        var said = new HashMap<String, String>();
        @Nullable String file = null;
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            if (!word.startsWith("--")) {
                if (file != null) {
                    throw new WrongUsage("Not understood: " + word);
                }
                file = word;
                continue;
            }
            int equals = word.indexOf('=');
            var option = equals < 0 ? word : word.substring(0, equals);
            if (!OPTIONS.contains(option)) {
                throw new WrongUsage("Not understood: " + word);
            }
            if (said.put(option, equals < 0 ? value(option, left) : word.substring(equals + 1)) != null) {
                throw new WrongUsage("Said twice: " + option);
            }
        }
        return new Words(file, said);
    }

    /** What stands behind an option, which is no other option that would be lost. */
    private static String value(String option, ArrayDeque<String> left) {
        if (option.equals(PREVIEW)) {
            return YES;
        }
        if (left.isEmpty() || left.getFirst().startsWith("--")) {
            throw new WrongUsage("A value is missing after " + option);
        }
        return left.removeFirst();
    }

    @Nullable
    String of(String option) {
        var value = said.get(option);
        return value == null || value.isBlank() ? null : value;
    }

    /** @throws WrongUsage where it is neither true nor false: nothing is done that was not asked for */
    boolean asks(String option) {
        var value = of(option);
        return value != null
                && switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case YES -> true;
                    case NO -> false;
                    default -> throw new WrongUsage("Say true or false: " + option + "=" + value);
                };
    }
}
