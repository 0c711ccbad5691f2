package market.sourcing.projections.text;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A code is found as it is written, without its hyphens, and by each part between them: KB-1044-RED by kb1044red and by kb 1044. */
final class Codes {
    /** Between a letter and a digit. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])");

    private Codes() {}

    static void indexed(String code, Consumer<String> terms) {
        var whole = new StringBuilder();
        for (Run run : Run.of(code)) {
            whole.append(run.text());
            if (!run.paired()) {
                BOUNDARY.splitAsStream(run.text())
                        .forEach(part -> Terms.ofTitles(part).forEach(terms));
            }
        }
        if (!whole.isEmpty()) {
            Terms.ofTitles(whole.toString()).forEach(terms);
        }
    }
}
