package market.sourcing.infra.processing;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.Views;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of one node's engine, put together, and its beginning and end. */
public final class ProjectionEngine {
    private final ProcessingSettings settings;
    private final Board board = new Board();
    private final Views views;
    private final Builds builds;
    private final DeadLetters deadLetters;
    private final List<View<?>> shown;
    private final Processors processors;
    private final BuildKeeper keeper;
    private final ScheduledExecutorService coordinators = new EagerScheduler(2, threads("view-coordinator-"));
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(threads("view-keeper-"));

    public ProjectionEngine(
            List<Projector<?>> projectors,
            PositionedLog log,
            DataSourceTransactionManager transactionManager,
            MongoDatabase database,
            MeterRegistry registry,
            ProcessingSettings settings) {
        this.settings = settings;
        // Taken from the manager, so that no statement can slip out of its transaction through another pool.
        DataSource dataSource = Objects.requireNonNull(transactionManager.getDataSource());
        this.workers = new ScheduledThreadPoolExecutor(settings.workers(), threads("view-worker-"));
        this.shown = projectors.stream().<View<?>>map(Projector::view).toList();
        this.views = new LiveViews(board, database);

        var jdbc = JdbcClient.create(dataSource);
        var table = new BuildTable(jdbc);
        var letters = new DeadLetterTable(jdbc);
        var transactions = new TransactionTemplate(transactionManager);
        var identities = new Identities(database);
        TokenStore tokens = tokens(new SpringDataSourceConnectionProvider(dataSource), settings);
        this.builds = new Builds(table, identities, tokens, log, transactions);
        this.deadLetters = new DeadLetters(letters, table, log, transactions, database, projectors);
        var metrics = new ViewMetrics(registry);
        shown.forEach(view -> metrics.watch(view, board));
        var factory = new ProcessorFactory(
                log,
                database,
                new PostgresLedger(table, letters, metrics),
                tokens,
                new SpringTransactionManager(transactionManager),
                coordinators,
                workers,
                settings,
                metrics);
        this.processors = new Processors(build -> projectors.stream()
                .filter(projector -> build.isOf(projector.view()))
                .findFirst()
                .map(projector -> factory.create(build, projector))
                .orElseThrow());
        this.keeper = new BuildKeeper(shown, table, builds, identities, log, processors, board, settings.grace());
    }

    /** A token store that shares its table with no other kind of token than positions. */
    private static TokenStore tokens(ConnectionProvider connections, ProcessingSettings settings) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(new PositionTokens())
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(settings.claim())
                // Process ids repeat among containers; two nodes of one name would both think that they have the claim.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    private static ThreadFactory threads(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }

    public void start() {
        var unused =
                looks.scheduleWithFixedDelay(keeper::look, 0, settings.tick().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the batches under way finish, and gives up the claims. */
    public void stop() {
        looks.shutdown();
        try {
            looks.awaitTermination(10, TimeUnit.SECONDS);
            processors.stopAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
            coordinators.shutdownNow();
        }
    }

    public Views views() {
        return views;
    }

    /** The views that are kept, in this release's versions. */
    public List<View<?>> kept() {
        return shown;
    }

    public Builds builds() {
        return builds;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    public ReadModelsHealth health() {
        return new ReadModelsHealth(shown, board);
    }
}
