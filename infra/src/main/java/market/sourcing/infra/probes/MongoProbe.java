package market.sourcing.infra.probes;

import java.time.Duration;
import market.sourcing.infra.mongo.ViewDatabase;

/** Asks MongoDB whether it is there. */
record MongoProbe(ViewDatabase database, SignOfLife mongo) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    Duration look() {
        mongo.watch();
        database.ping();
        mongo.answered();
        return BETWEEN_LOOKS;
    }
}
