package market.sourcing.projections.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** All words that one slip of the fingers makes of another: a letter missing, too many, wrong, or two swapped. */
public final class OneEditAway {
    private OneEditAway() {}

    /** About 54 words for each letter. */
    public static Set<String> from(String word) {
        var words = new LinkedHashSet<String>();
        for (int i = 0; i <= word.length(); i++) {
            var head = word.substring(0, i);
            var tail = word.substring(i);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                words.add(head + letter + tail);
                if (!tail.isEmpty()) {
                    words.add(head + letter + tail.substring(1));
                }
            }
            if (!tail.isEmpty()) {
                words.add(head + tail.substring(1));
            }
            if (tail.length() > 1) {
                words.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
        }
        words.remove(word);
        return words;
    }
}
