package market.sourcing.embeddedmongo;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Random conditions and orders over the documents of {@link RandomTrade}, plain ones of listings among them. */
final class RandomQuery {
    private static final List<String> PATHS = List.of(
            "terms", "category", "score", "price", "at", "owner", "offer.unit", "offer.tier", "steps.from", "position");

    private final Random random;
    private final RandomTrade trade;

    RandomQuery(Random random, RandomTrade trade) {
        this.random = random;
        this.trade = trade;
    }

    Document filter() {
        return switch (random.nextInt(10)) {
            case 0 -> new Document();
            case 1 -> page();
            case 2 -> new Document("_id", trade.id()).append("position", comparison("position"));
            case 3 -> new Document("$or", List.of(simple(), simple()));
            case 4 ->
                new Document("$and", List.of(simple(), new Document("$or", List.of(simple(), simple(), simple()))));
            case 5 -> new Document("sku", "sku-" + random.nextInt(RandomTrade.IDS * 4)).append("score", trade.score());
            case 6 -> between();
            default -> simple();
        };
    }

    /** Two bounds that two elements of an array may meet one each. */
    private Document between() {
        String path = random.nextBoolean() ? "steps.from" : path();
        return new Document(
                "$and",
                List.of(
                        new Document(path, new Document("$gte", value(path))),
                        new Document(path, new Document("$lt", value(path)))));
    }

    /** The next page of a search: after a score and, among equal scores, after an id. */
    Document page() {
        Object score = trade.score();
        var after = new Document(
                "$or",
                List.of(
                        new Document("score", new Document("$lt", score)),
                        new Document("score", score).append("_id", new Document("$gt", trade.id()))));
        var parts = new ArrayList<Document>();
        if (random.nextInt(4) > 0) {
            parts.add(random.nextBoolean() ? new Document("terms", all()) : new Document("category", trade.category()));
        }
        parts.add(after);
        if (random.nextBoolean()) {
            parts.add(new Document("score", new Document("$lte", score)));
        }
        return new Document("$and", parts);
    }

    @Nullable
    Document order() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> null;
            case 2, 3 -> new Document("score", -1).append("_id", 1);
            case 4 -> new Document("score", direction()).append("_id", direction());
            case 5 -> new Document("price", 1).append("score", -1);
            case 6 -> new Document("category", direction()).append("score", direction());
            default ->
                IntStream.rangeClosed(0, random.nextInt(2))
                        .mapToObj(i -> path())
                        .distinct()
                        .collect(Document::new, (order, path) -> order.append(path, direction()), Document::putAll);
        };
    }

    String path() {
        return PATHS.get(random.nextInt(PATHS.size()));
    }

    Document equalities() {
        return switch (random.nextInt(5)) {
            case 0 -> new Document("terms", trade.term());
            case 1 -> new Document("category", trade.category());
            case 2 -> new Document("category", trade.category()).append("score", trade.score());
            case 3 -> new Document("offer.unit", random.nextInt(4));
            default -> new Document("steps.from", new Document("$eq", random.nextInt(6)));
        };
    }

    private Document simple() {
        var filter = new Document();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String path = path();
            filter.append(path, condition(path));
        }
        return filter;
    }

    private @Nullable Object condition(String path) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> value(path);
            case 4 -> new Document("$in", values(path));
            case 5 -> new Document("$nin", values(path));
            case 6 -> new Document("$ne", value(path));
            case 7 -> path.equals("terms") ? all() : new Document("$all", values(path));
            case 8 -> new Document("$exists", random.nextBoolean());
            case 9 -> new Document("$not", comparison(path));
            case 10 -> new Document("$gte", value(path)).append("$lt", value(path));
            case 11 -> random.nextInt(4) == 0 ? trade.wildValue() : value(path);
            default -> comparison(path);
        };
    }

    private Document comparison(String path) {
        var operator = List.of("$gt", "$gte", "$lt", "$lte", "$eq").get(random.nextInt(5));
        return new Document(operator, value(path));
    }

    private Document all() {
        return new Document("$all", List.of(trade.term(), trade.term()));
    }

    private List<@Nullable Object> values(String path) {
        var values = IntStream.rangeClosed(0, random.nextInt(3))
                .<@Nullable Object>mapToObj(i -> value(path))
                .collect(toCollection(ArrayList<@Nullable Object>::new));
        return random.nextInt(8) == 0 ? Arrays.asList(values.getFirst(), null) : values;
    }

    private Object value(String path) {
        return switch (path) {
            case "terms" -> trade.term();
            case "category", "offer.tier" -> trade.category();
            case "score" -> trade.score();
            case "price" -> trade.price();
            case "at" -> trade.time();
            case "owner" -> trade.owner();
            case "position" -> (long) random.nextInt(40);
            default -> random.nextInt(6);
        };
    }

    private int direction() {
        return random.nextBoolean() ? 1 : -1;
    }
}
