package market.sourcing.infra.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One container a store and test process, removed when the process ends; nothing is looked for before it is asked for. */
final class Containers {
    private Containers() {}

    static boolean areReachable() {
        return Docker.IS_REACHABLE;
    }

    static PostgreSQLContainer postgres() {
        return Postgres.STARTED;
    }

    static MongoDBContainer mongo() {
        return Mongo.STARTED;
    }

    private static final class Docker {
        static final boolean IS_REACHABLE = DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Postgres {
        static final PostgreSQLContainer STARTED = new PostgreSQLContainer("postgres:18");

        static {
            STARTED.start();
        }
    }

    private static final class Mongo {
        static final MongoDBContainer STARTED = new MongoDBContainer("mongo:8");

        static {
            STARTED.start();
        }
    }
}
