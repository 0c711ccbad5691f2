package market.sourcing.bench.running;

import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import market.sourcing.embeddedmongo.EmbeddedMongo;
import market.sourcing.infra.embedded.postgres.EmbeddedPostgresServer;
import market.sourcing.infra.files.DataFolder;

/** A PostgreSQL and a MongoDB-compatible server in this process, for several nodes as an operator's own would be. */
public record SharedStores(DataFolder folder, EmbeddedPostgresServer postgres, EmbeddedMongo mongo)
        implements AutoCloseable {
    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final int PAGES_MEGABYTES = 32;

    public static SharedStores start(Path home) {
        var folder = DataFolder.open(home);
        var postgres = EmbeddedPostgresServer.start(folder, OptionalInt.empty());
        return new SharedStores(
                folder, postgres, EmbeddedMongo.start(folder.folder("mongo"), postgres.clusterId(), PAGES_MEGABYTES));
    }

    /** What a node is started with. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", postgres.url());
        settings.put("spring.datasource.username", postgres.application().user());
        settings.put("spring.datasource.password", postgres.application().password());
        settings.put("spring.flyway.user", postgres.owner().user());
        settings.put("spring.flyway.password", postgres.owner().password());
        settings.put("spring.mongodb.uri", mongo.connectionString());
        settings.put("sourcing.demo.accounts", "true");
        settings.put("sourcing.security.master-key", MASTER_KEY);
        settings.put("sourcing.payments.sandbox.enabled", "true");
        return settings;
    }

    @Override
    public void close() {
        mongo.close();
        postgres.close();
        folder.close();
    }
}
