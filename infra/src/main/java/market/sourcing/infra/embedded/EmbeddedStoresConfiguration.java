package market.sourcing.infra.embedded;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import market.sourcing.embeddedmongo.EmbeddedMongo;
import market.sourcing.embeddedmongo.FileUnusable;
import market.sourcing.infra.embedded.postgres.EmbeddedPostgresServer;
import market.sourcing.infra.embedded.postgres.Login;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.files.FolderUnusable;
import market.sourcing.infra.mongo.EmbeddedDatabase;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.sequencer.OwnConnections;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/**
 * Nothing is configured: the stores live in the data folder and stop with the application, after everything else. Imported,
 * never scanned.
 */
@Import(LogProtectionCheck.class)
class EmbeddedStoresConfiguration {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${sourcing.data:./data}") Path path) {
        return DataFolder.open(path);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgresServer embeddedPostgres(
            DataFolder folder,
            @Value("${sourcing.embedded.postgres.port:#{null}}") @Nullable Integer port,
            @Value("${sourcing.embedded.postgres.binaries:#{null}}") @Nullable Path binaries) {
        var wanted = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        return binaries == null
                ? EmbeddedPostgresServer.start(folder, wanted)
                : EmbeddedPostgresServer.start(folder, binaries, wanted);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgresServer server) {
        return new EmbeddedConnection.OfApplication(server.url(), server.application());
    }

    @Bean
    FlywayConnectionDetails migrationConnection(EmbeddedPostgresServer server) {
        return new EmbeddedConnection.OfMigrations(server.url(), server.owner());
    }

    @Bean
    OwnConnections ownConnections(EmbeddedPostgresServer server) {
        Login login = server.application();
        return new DirectConnections(server.url(), login.user(), login.password(), null);
    }

    @Bean(destroyMethod = "close")
    EmbeddedMongo embeddedMongo(
            DataFolder folder,
            EmbeddedPostgresServer log,
            @Value("${sourcing.embedded.mongo.pages:32MB}") DataSize pages) {
        try {
            return EmbeddedMongo.start(folder.folder("mongo"), log.clusterId(), Math.toIntExact(pages.toMegabytes()));
        } catch (FileUnusable unusable) {
            throw new FolderUnusable(unusable.file(), Objects.requireNonNull(unusable.getCause()));
        }
    }

    @Bean
    ViewDatabase viewDatabase(EmbeddedMongo server) {
        return new EmbeddedDatabase(server.database(ViewDatabase.NAME));
    }
}
