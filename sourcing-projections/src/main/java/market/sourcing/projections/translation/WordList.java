package market.sourcing.projections.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of one language go with which of another, learned from listings that have titles in both: the more often two stand
 * in titles of the same listings, and the less often without each other, the more alike they are. It depends on the titles alone,
 * not on the order in which they came.
 */
public final class WordList {
    public static final WordList EMPTY = new WordList(Map.of());

    /** Those of the stations; of titles in others nothing is learned. */
    private static final List<String> LANGUAGES = List.of("en", "ko", "vi", "zh");

    private final Map<String, List<Rendering>> renderings;

    private WordList(Map<String, List<Rendering>> renderings) {
        this.renderings = renderings;
    }

    /** @param titles each of one listing, by language */
    public static WordList of(Collection<Map<String, String>> titles) {
        var spoken = LANGUAGES.stream()
                .map(language -> TitleWords.of(titles.stream()
                        .map(each -> each.getOrDefault(language, ""))
                        .toList()))
                .toList();
        var learned = new HashMap<String, List<Rendering>>();
        for (TitleWords from : spoken) {
            for (TitleWords to : spoken) {
                if (from != to) {
                    new WordPairs(from, to)
                            .best((word, best) -> learned.computeIfAbsent(word, none -> new ArrayList<>(4))
                                    .addAll(best));
                }
            }
        }
        learned.replaceAll((word, all) -> List.copyOf(all));
        return new WordList(learned);
    }

    /** What stands for a term: of each other language a few; none when nothing is known of it. */
    List<Rendering> of(String term) {
        return renderings.getOrDefault(term, List.of());
    }

    /** How many words it knows. */
    int size() {
        return renderings.size();
    }
}
