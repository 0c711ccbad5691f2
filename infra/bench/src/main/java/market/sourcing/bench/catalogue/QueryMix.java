package market.sourcing.bench.catalogue;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Searches as buyers make them: half Chinese (written together), half English; one to three words, hot and rare; a fifth
 * within a category, a tenth each under a price or within 48 h, one in six sorted, one in ten reading on to the second
 * page, one in twenty browsing a category without words, one English search in twenty with a slip of the finger.
 */
public final class QueryMix {
    private static final List<String> SORTS = List.of("price", "newest", "sold");

    private final Vocabulary vocabulary = Vocabulary.load();
    private final Brands brands = new Brands();
    private final Random random;

    public QueryMix(long seed) {
        random = new Random(seed);
    }

    public Wanted next() {
        var category = Skew.pick(vocabulary.categories(), random);
        var browsing = oneIn(20);
        return new Wanted(
                browsing ? null : words(category),
                browsing || oneIn(5) ? category : null,
                oneIn(10) ? 5 + random.nextInt(50) : null,
                oneIn(10) ? "H48" : null,
                oneIn(6) ? SORTS.get(random.nextInt(SORTS.size())) : null,
                oneIn(10));
    }

    private String words(String category) {
        var first = oneIn(5) ? brands.draw(random) : Skew.pick(vocabulary.goodsOf(category), random);
        var second = random.nextBoolean() ? Skew.pick(vocabulary.traits(), random) : null;
        var third = oneIn(4) ? Skew.pick(vocabulary.traits(), random) : null;
        return random.nextBoolean() ? chinese(first, second, third) : english(first, second, third);
    }

    private static String chinese(Word first, @Nullable Word second, @Nullable Word third) {
        return (third == null ? "" : third.zh()) + (second == null ? "" : second.zh()) + first.zh();
    }

    private String english(Word first, @Nullable Word second, @Nullable Word third) {
        var text = (third == null ? "" : third.en() + " ") + (second == null ? "" : second.en() + " ") + first.en();
        return oneIn(20) ? slipped(text) : text;
    }

    private String slipped(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        return text.substring(0, at) + text.substring(at + 1);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
