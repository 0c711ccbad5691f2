package market.sourcing.projections.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of one language go with which of another, learned from listings that have titles in both: the more often two stand
 * in titles of the same listings, and the less often without each other, the more alike they are. It depends on the titles alone,
 * not on the order in which they came, and what one factory says time and again counts as if three listings said it.
 */
public final class WordList {
    public static final WordList EMPTY = new WordList(Map.of());

    /** Those of the stations; of titles in others nothing is learned. */
    public static final List<String> LANGUAGES = List.of("en", "ko", "vi", "zh");

    private final Map<String, List<Rendering>> renderings;

    private WordList(Map<String, List<Rendering>> renderings) {
        this.renderings = renderings;
    }

    public static WordList of(Collection<Lesson> lessons) {
        var spoken = LANGUAGES.stream()
                .map(language -> TitleWords.of(
                        lessons.stream().map(lesson -> lesson.title(language)).toList()))
                .toList();
        var factories = factories(lessons);
        var learned = new HashMap<String, List<Rendering>>();
        for (TitleWords from : spoken) {
            for (TitleWords to : spoken) {
                if (from != to) {
                    new WordPairs(from, to, factories)
                            .best((word, best) -> learned.computeIfAbsent(word, none -> new ArrayList<>(4))
                                    .addAll(best));
                }
            }
        }
        learned.replaceAll((word, all) -> List.copyOf(all));
        return new WordList(learned);
    }

    /** The number of each one's factory. */
    private static int[] factories(Collection<Lesson> lessons) {
        var numbers = new HashMap<String, Integer>();
        return lessons.stream()
                .map(Lesson::factoryId)
                .mapToInt(factory -> numbers.computeIfAbsent(factory, first -> numbers.size()))
                .toArray();
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
