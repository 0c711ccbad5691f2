package market.sourcing.embeddedmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** An embedded server with a catalogue of listings, and what it did for an answer. */
final class Shop implements AutoCloseable {
    static final int LISTINGS = 2_000;
    private static final String COLLECTION = "listing";

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = Twins.client(server.connectionString());

    Shop() {
        listings().createIndex(Document.parse("{terms: 1, score: -1, _id: 1}"));
        listings().createIndex(Document.parse("{category: 1, score: -1, _id: 1}"));
        listings().createIndex(Document.parse("{score: -1, _id: 1}"));
        listings().createIndex(Document.parse("{price: 1}"));
        listings()
                .insertMany(IntStream.range(0, LISTINGS).mapToObj(Shop::listing).toList());
    }

    /** Every second has "bag", every third "cotton", every fiftieth "silk"; scores come in long ties. */
    private static Document listing(int number) {
        var terms = new ArrayList<>(List.of("word" + number % 40));
        if (number % 2 == 0) {
            terms.add("bag");
        }
        if (number % 3 == 0) {
            terms.add("cotton");
        }
        if (number % 50 == 0) {
            terms.add("silk");
        }
        return new Document("_id", "listing-%05d".formatted(number))
                .append("terms", terms)
                .append("category", "c" + number % 10)
                .append("score", number % 5)
                .append("price", number)
                .append("position", 10L);
    }

    MongoCollection<Document> listings() {
        return database().getCollection(COLLECTION);
    }

    MongoDatabase database() {
        return client.getDatabase(Twins.DATABASE);
    }

    List<Document> find(String filter, String order, int limit) {
        return listings()
                .find(Document.parse(filter))
                .sort(Document.parse(order))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many documents the matcher judged for some work. */
    long examinedBy(Runnable work) {
        var collection = server.backend().collection(Twins.DATABASE, COLLECTION);
        long before = collection.documentsExamined();
        work.run();
        return collection.documentsExamined() - before;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
