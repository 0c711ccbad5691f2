package market.sourcing.infra.probes;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;

/** Asks MongoDB whether it is there. */
record MongoProbe(MongoDatabase database, SignOfLife mongo) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    Duration look() {
        mongo.watch();
        database.runCommand(new Document("ping", 1));
        mongo.answered();
        return BETWEEN_LOOKS;
    }
}
