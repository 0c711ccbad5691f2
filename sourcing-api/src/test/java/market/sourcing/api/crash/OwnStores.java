package market.sourcing.api.crash;

import java.nio.file.Path;
import java.util.Base64;
import java.util.OptionalInt;
import market.sourcing.embeddedmongo.EmbeddedMongo;
import market.sourcing.infra.embedded.postgres.EmbeddedPostgresServer;
import market.sourcing.infra.files.DataFolder;

/** A PostgreSQL and a MongoDB of their operator's own, which applications are told of. */
record OwnStores(DataFolder folder, EmbeddedPostgresServer postgres, EmbeddedMongo mongo) implements AutoCloseable {
    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    static OwnStores start(Path folder) {
        var data = DataFolder.open(folder);
        return new OwnStores(data, EmbeddedPostgresServer.start(data, OptionalInt.empty()), EmbeddedMongo.start());
    }

    String[] settings() {
        return settings(postgres.port(), mongo.port());
    }

    /** The same by other ways. */
    String[] settings(int toPostgres, int toMongo) {
        return new String[] {
            "--spring.datasource.url=" + postgres.url().replace(":" + postgres.port() + "/", ":" + toPostgres + "/"),
            "--spring.datasource.username=" + postgres.application().user(),
            "--spring.datasource.password=" + postgres.application().password(),
            "--spring.flyway.user=" + postgres.owner().user(),
            "--spring.flyway.password=" + postgres.owner().password(),
            "--spring.mongodb.uri=" + mongo.connectionString().replace(":" + mongo.port(), ":" + toMongo),
            "--sourcing.demo.accounts=true",
            "--sourcing.security.master-key=" + MASTER_KEY,
            "--sourcing.limits.account-per-second=10000",
            "--sourcing.limits.anonymous-per-second=10000"
        };
    }

    @Override
    public void close() {
        mongo.close();
        postgres.close();
        folder.close();
    }
}
