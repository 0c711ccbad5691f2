package market.sourcing.bench.catalogue;

import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Baskets as small shops fill them: one to twenty goods of one factory, one to twenty pieces of each. Half of them have up to three
 * goods, one in five more than ten.
 */
public final class Baskets {
    private static final int MOST_GOODS = 20;
    private static final int MOST_PIECES = 20;

    private final int factories;
    private final SplittableRandom random;

    /** @param listings how many there are; a number of whole factories */
    public Baskets(int listings, long seed) {
        this.factories = listings / Catalogue.PER_FACTORY;
        this.random = new SplittableRandom(seed);
    }

    /** The lines of a quote, as JSON. */
    public String next() {
        int first = random.nextInt(factories) * Catalogue.PER_FACTORY;
        return random.ints(0, Catalogue.PER_FACTORY)
                .distinct()
                .limit(goods())
                .mapToObj(number -> "{\"listingId\": \"%s\", \"quantity\": %d}"
                        .formatted(Catalogue.listingId(first + number), pieces()))
                .collect(Collectors.joining(", "));
    }

    /** How many different goods the next basket has. */
    public int goods() {
        return 1 + (int) (MOST_GOODS * Math.pow(random.nextDouble(), 3));
    }

    /** How many pieces the next line has. */
    public int pieces() {
        return 1 + random.nextInt(MOST_PIECES);
    }
}
