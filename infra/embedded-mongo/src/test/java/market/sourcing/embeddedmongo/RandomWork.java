package market.sourcing.embeddedmongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.Document;

/** One seed's worth of random reads and writes on both servers. */
final class RandomWork {
    private static final List<Document> INDEXES = List.of(
            Document.parse("{terms: 1, score: -1, _id: 1}"),
            Document.parse("{category: 1, score: -1, _id: 1}"),
            Document.parse("{score: -1, _id: 1}"),
            Document.parse("{price: 1, score: -1}"),
            Document.parse("{category: 1, price: -1, score: 1}"),
            Document.parse("{category: -1, terms: 1}"),
            Document.parse("{terms: 1, price: 1}"),
            Document.parse("{at: -1}"),
            Document.parse("{owner: 1, at: 1}"),
            Document.parse("{'offer.unit': 1, score: 1}"),
            Document.parse("{'steps.from': 1, category: 1}"),
            Document.parse("{position: 1, category: -1}"));

    private final Twins twins;
    private final Random random;
    private final RandomTrade trade;
    private final RandomQuery query;

    RandomWork(Twins twins, long seed, double wildness) {
        this.twins = twins;
        random = new Random(seed);
        trade = new RandomTrade(random, wildness);
        query = new RandomQuery(random, trade);
    }

    void insert() {
        var listing = trade.listing();
        twins.same(
                "insert " + listing, all -> all.insertOne(new Document(listing)).wasAcknowledged());
    }

    void createIndexes(int from, int to) {
        for (Document keys : INDEXES.subList(from, Math.min(to, INDEXES.size()))) {
            twins.same("index " + keys, all -> all.createIndex(keys));
        }
    }

    void createUniqueIndex() {
        twins.same(
                "unique",
                all -> all.createIndex(
                        new Document("sku", 1), new IndexOptions().unique(true).sparse(true)));
    }

    int indexes() {
        return INDEXES.size();
    }

    void read() {
        switch (random.nextInt(8)) {
            case 0 -> count();
            case 1 -> countExactly();
            case 2 -> aggregate();
            case 3 -> distinct();
            default -> find();
        }
    }

    void write() {
        switch (random.nextInt(9)) {
            case 0 -> insert();
            case 1 -> replace();
            case 2 -> guardedBulk();
            case 3 -> updateMany();
            case 4 -> findOneAndUpdate();
            case 5 -> deleteOne();
            case 6 -> deleteAndInsert();
            default -> updateOne();
        }
    }

    void everything() {
        twins.same("contents", all -> all.find().into(new ArrayList<>()));
    }

    /** As a program does that asks in this process. */
    void readInProcess() {
        var filter = switch (random.nextInt(6)) {
            case 0 -> new Document("_id", trade.id());
            case 1 -> new Document("_id", new Document("$in", List.of(trade.id(), trade.id(), trade.id())));
            default -> query.filter();
        };
        var order = random.nextInt(3) == 0 ? null : query.order();
        int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
        twins.sameInProcess(
                "find in process %s sort %s limit %d".formatted(filter, order, limit),
                documents -> documents.find(filter, order, limit, Document.class));
        if (random.nextInt(4) == 0) {
            var stages = List.of(
                    Aggregates.match(filter),
                    Aggregates.group("$category", Accumulators.sum("n", 1L)),
                    Aggregates.sort(Sorts.ascending("_id")));
            twins.sameInProcess("aggregate in process " + filter, documents -> documents.aggregate(stages));
        }
    }

    /** As a program does that writes in this process; of one kind, for a driver would sort them by kind. */
    void writeInProcess() {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        int count = 1 + random.nextInt(5);
        int kind = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            writes.add(someWrite(kind));
        }
        twins.sameInProcess("writes in process " + writes, documents -> documents.write(writes));
    }

    private WriteModel<BsonDocument> someWrite(int kind) {
        var listing = trade.listing();
        var named = new Document("_id", Objects.requireNonNull(listing.get("_id")));
        if (random.nextBoolean()) {
            named.append("position", listing.get("position"));
        }
        return switch (kind) {
            case 0 -> new InsertOneModel<>(listing.toBsonDocument(BsonDocument.class, Said.CODECS));
            case 1 -> new UpdateOneModel<>(named, change(), new UpdateOptions().upsert(random.nextBoolean()));
            case 2 -> new DeleteOneModel<>(named);
            default ->
                new ReplaceOneModel<>(
                        named,
                        listing.toBsonDocument(BsonDocument.class, Said.CODECS),
                        new ReplaceOptions().upsert(random.nextInt(4) == 0));
        };
    }

    private void find() {
        var filter = query.filter();
        var order = query.order();
        int skip = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
        int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
        var fields = random.nextInt(4) == 0 ? Projections.include("score", "terms") : new Document();
        twins.same(
                "find %s sort %s skip %d limit %d".formatted(filter, order, skip, limit),
                all -> all.find(filter)
                        .sort(order)
                        .skip(skip)
                        .limit(limit)
                        .projection(fields)
                        .into(new ArrayList<>()));
    }

    private void count() {
        var filter = random.nextBoolean() ? query.equalities() : query.filter();
        twins.same("countDocuments " + filter, all -> all.countDocuments(filter));
    }

    private void countExactly() {
        var filter = random.nextInt(3) > 0 ? query.equalities() : query.filter();
        var command = new Document("count", Twins.COLLECTION).append("query", filter);
        if (random.nextInt(3) == 0) {
            command.append("skip", random.nextInt(4)).append("limit", random.nextInt(9));
        }
        twins.sameInDatabase(command, database -> database.runCommand(command));
    }

    private void aggregate() {
        var filter = query.filter();
        var byCategory = List.of(
                new Document("$group", new Document("_id", "$category").append("n", new Document("$sum", 1))),
                new Document("$sort", new Document("n", -1).append("_id", 1)));
        var best =
                List.of(new Document("$sort", new Document("score", -1).append("_id", 1)), new Document("$limit", 3));
        var last = random.nextBoolean()
                ? List.of(new Document("$facet", new Document("categories", byCategory).append("best", best)))
                : byCategory;
        var pipeline = new ArrayList<>(List.of(Aggregates.match(filter)));
        pipeline.addAll(last);
        twins.same("aggregate " + pipeline, all -> all.aggregate(pipeline).into(new ArrayList<>()));
    }

    private void distinct() {
        var filter = query.filter();
        var command = new Document("distinct", Twins.COLLECTION)
                .append("key", "category")
                .append("query", filter);
        twins.sameInDatabase(command, database -> database.runCommand(command));
    }

    private Document change() {
        return switch (random.nextInt(8)) {
            case 0 ->
                new Document(
                        "$set", new Document("score", trade.score()).append("position", (long) random.nextInt(40)));
            case 1 -> new Document("$set", new Document("terms", trade.many(trade::term, 5)));
            case 2 -> new Document("$inc", new Document("position", 1L));
            case 3 -> new Document("$addToSet", new Document("terms", trade.term()));
            case 4 -> new Document("$pull", new Document("terms", trade.term()));
            case 5 -> new Document("$unset", new Document("title", ""));
            case 6 ->
                new Document(
                        "$set", new Document("category", trade.category()).append("title", "x" + random.nextInt()));
            default -> new Document("$set", new Document("offer.unit", random.nextInt(4)));
        };
    }

    private void updateOne() {
        var filter = random.nextBoolean() ? new Document("_id", trade.id()) : query.filter();
        var change = change();
        twins.same("updateOne %s %s".formatted(filter, change), all -> all.updateOne(filter, change));
    }

    private void updateMany() {
        var filter = query.filter();
        var change = change();
        twins.same("updateMany %s %s".formatted(filter, change), all -> all.updateMany(filter, change));
    }

    private void replace() {
        var listing = trade.listing();
        var filter = new Document("_id", Objects.requireNonNull(listing.get("_id")));
        twins.same("replace " + listing, all -> all.replaceOne(filter, listing, new ReplaceOptions().upsert(true)));
    }

    private void guardedBulk() {
        var updates = new ArrayList<UpdateOneModel<Document>>();
        for (int i = 0; i < 8; i++) {
            long position = random.nextInt(60);
            updates.add(new UpdateOneModel<>(
                    new Document("_id", trade.id()).append("position", new Document("$lt", position)),
                    new Document("$set", new Document("position", position).append("score", trade.score())),
                    new UpdateOptions().upsert(true)));
        }
        twins.same("bulk " + updates, all -> all.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }

    private void findOneAndUpdate() {
        var filter = query.filter();
        var order = query.order();
        var change = change();
        var options = new FindOneAndUpdateOptions()
                .sort(order)
                .returnDocument(random.nextBoolean() ? ReturnDocument.AFTER : ReturnDocument.BEFORE);
        twins.same(
                "findOneAndUpdate %s sort %s %s".formatted(filter, order, change),
                all -> String.valueOf(all.findOneAndUpdate(filter, change, options)));
    }

    private void deleteOne() {
        var filter = query.filter();
        twins.same("deleteOne " + filter, all -> all.deleteOne(filter));
    }

    private void deleteAndInsert() {
        var filter = new Document("_id", trade.id());
        twins.same("delete " + filter, all -> all.deleteMany(filter));
        insert();
    }
}
