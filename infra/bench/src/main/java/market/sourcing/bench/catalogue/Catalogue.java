package market.sourcing.bench.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import market.sourcing.domain.listing.event.PlainTerms;

/** As many listings as wanted; number 7 is the same listing on every run and in every process. */
public final class Catalogue {
    /** How many listings a factory has. */
    public static final int PER_FACTORY = 50;

    private static final long SEED = 20_261_121;
    private static final List<String> PROMISES = List.of("H48", "H24", "H72", "D7", "D15");
    private static final List<String> LABELS = List.of("new", "hot", "inspected", "no-reason-return");
    private static final List<String> PLACES = List.of("浙江 义乌", "广东 广州", "福建 泉州", "河北 白沟", "江苏 南通");

    private final Vocabulary vocabulary = Vocabulary.load();
    private final Brands brands = new Brands();

    public Offer offer(int number) {
        var random = new Random(SEED + number);
        for (int i = 0; i < 10; i++) {
            random.nextInt(); // neighbouring seeds give alike first numbers
        }
        int factory = number / PER_FACTORY;
        return new Offer(
                listingId(number), factoryId(factory), ownerId(factory), terms(number, random), soldBefore(random));
    }

    public static String listingId(int number) {
        return "listing-bench-" + number;
    }

    public static String factoryId(int number) {
        return "factory-bench-" + number;
    }

    public static String ownerId(int number) {
        return "account-bench-" + number;
    }

    /** Whose listing it is. */
    public static PaidOrder.Seller sellerOf(int number) {
        int factory = number / PER_FACTORY;
        return new PaidOrder.Seller(factoryId(factory), ownerId(factory), listingId(number));
    }

    private PlainTerms terms(int number, RandomGenerator random) {
        var category = Skew.pick(vocabulary.categories(), random);
        int fen = 200 + random.nextInt(100) * random.nextInt(100);
        return new PlainTerms(
                titles(category, random),
                category,
                "CNY",
                List.of(new PlainTerms.PlainSku("bench-" + number, Map.of(), List.of())),
                ladder(fen, random),
                1,
                1,
                null,
                null,
                "SPOT",
                Skew.pick(PROMISES, random),
                null,
                random.nextInt(3) == 0 ? 0L : null,
                labels(random),
                Skew.pick(PLACES, random),
                "piece",
                null,
                null);
    }

    private Map<String, String> titles(String category, RandomGenerator random) {
        var words = new ArrayList<Word>();
        words.add(brands.draw(random));
        var traits = new HashSet<Word>();
        int wanted = 4 + random.nextInt(4);
        while (traits.size() < wanted) {
            traits.add(Skew.pick(vocabulary.traits(), random));
        }
        vocabulary.traits().stream().filter(traits::contains).forEach(words::add);
        words.add(Skew.pick(vocabulary.goodsOf(category), random));
        return Map.of(
                "zh", words.stream().map(Word::zh).collect(Collectors.joining()),
                "en", words.stream().map(Word::en).collect(Collectors.joining(" ")));
    }

    private static List<PlainTerms.PlainTier> ladder(int fen, RandomGenerator random) {
        var tiers = new ArrayList<PlainTerms.PlainTier>();
        int from = 1;
        for (int tier = 0, price = fen; tier <= random.nextInt(3); tier++, price = price * 9 / 10) {
            tiers.add(new PlainTerms.PlainTier(from, "%d.%02d00".formatted(price / 100, price % 100)));
            from *= 10;
        }
        return tiers;
    }

    private static Set<String> labels(RandomGenerator random) {
        return random.nextBoolean() ? Set.of() : Set.of(Skew.pick(LABELS, random));
    }

    private static long soldBefore(RandomGenerator random) {
        return random.nextInt(4) == 0 ? 0 : (long) Math.exp(random.nextDouble() * 9);
    }
}
