package market.sourcing.embeddedmongo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Random documents and values. The wilder, the more often a field has what no orderly program would write: null,
 * nothing, arrays in arrays, numbers at the edges, other types.
 */
final class RandomTrade {
    static final int IDS = 160;

    private final Random random;
    private final double wildness;

    RandomTrade(Random random, double wildness) {
        this.random = random;
        this.wildness = wildness;
    }

    Document listing() {
        var listing = new Document("_id", id());
        put(listing, "terms", () -> many(this::term, 5));
        put(listing, "category", this::category);
        put(listing, "score", this::score);
        listing.append("price", random.nextDouble() < wildness ? oddNumber() : price());
        put(listing, "at", this::time);
        put(listing, "owner", this::owner);
        put(listing, "offer", () -> new Document("unit", random.nextInt(4)).append("tier", category()));
        put(listing, "steps", () -> many(() -> new Document("from", random.nextInt(6)), 3));
        listing.append("position", (long) random.nextInt(40));
        if (random.nextInt(3) == 0) {
            listing.append("sku", "sku-" + random.nextInt(IDS * 4));
        }
        return listing;
    }

    Object id() {
        return random.nextInt(IDS);
    }

    String term() {
        int skewed = Math.min(random.nextInt(12), random.nextInt(12));
        return "t" + skewed;
    }

    String category() {
        return "c" + random.nextInt(5);
    }

    Object score() {
        return random.nextInt(4) == 0 ? random.nextInt(8) + 0.5 : (Object) random.nextInt(8);
    }

    Object price() {
        return random.nextBoolean() ? (Object) random.nextInt(60) : (Object) (3_000_000_000L + random.nextInt(60));
    }

    Date time() {
        return new Date(1_700_000_000_000L + random.nextInt(50) * 1000L);
    }

    UUID owner() {
        return new UUID(random.nextInt(3) - 1L, random.nextInt(4));
    }

    <T> List<T> many(Supplier<T> one, int most) {
        var all = new ArrayList<T>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    private Object oddNumber() {
        return switch (random.nextInt(5)) {
            case 0 -> 3_000_000_000L + random.nextInt(60) + 0.5;
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> Double.NaN;
            case 3 -> 1e300;
            default -> new Decimal128(new BigDecimal("20.00000000000000000001"));
        };
    }

    @Nullable
    Object wildValue() {
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> List.of();
            case 2 -> Arrays.asList(null, 3);
            case 3 -> List.of(List.of("t1", 2), "t2");
            case 4 -> List.of(1, 7, "c1");
            case 5 -> Long.MAX_VALUE - random.nextInt(3);
            case 6 -> 3_000_000_000.5;
            case 7 -> -0.0;
            case 8 -> true;
            case 9 -> new Document("unit", 2);
            case 10 -> List.of(new Document("unit", 1), new Document("unit", List.of(2, 3)));
            case 11 -> "c2";
            case 12 -> time();
            case 13 -> (double) random.nextInt(8);
            case 14 -> List.of(List.of(new Document("from", 3)));
            default -> "";
        };
    }

    private void put(Document listing, String field, Supplier<Object> usual) {
        if (random.nextDouble() >= wildness) {
            listing.append(field, usual.get());
        } else if (random.nextInt(3) > 0) {
            listing.append(field, wildValue());
        }
    }
}
