package market.sourcing.projections.text;

import java.util.function.Consumer;

/** Scripts without blanks as overlapping pairs: no dictionary decides where a word ends. */
final class Pairs {
    private Pairs() {}

    /** A single letter stands for itself. */
    static void asked(String run, Consumer<String> terms) {
        var letters = run.codePoints().toArray();
        if (letters.length == 1) {
            terms.accept(run);
        }
        for (int i = 0; i + 1 < letters.length; i++) {
            terms.accept(new String(letters, i, 2));
        }
    }

    /** Every letter by itself, too, since somebody may ask for one only. */
    static void indexed(String run, Consumer<String> terms) {
        var letters = run.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            terms.accept(new String(letters, i, 1));
            if (i + 1 < letters.length) {
                terms.accept(new String(letters, i, 2));
            }
        }
    }
}
