package market.sourcing.infra.processing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Board;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.BuildKeeper;
import market.sourcing.infra.processing.builds.BuildTable;
import market.sourcing.infra.processing.builds.Builds;
import market.sourcing.infra.processing.builds.Identities;
import market.sourcing.infra.processing.builds.MongoMarks;
import market.sourcing.infra.processing.following.Convoy;
import market.sourcing.infra.processing.following.LogFollowers;
import market.sourcing.infra.processing.letters.DeadLetters;
import market.sourcing.infra.processing.letters.PostgresLedger;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.Views;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of one node's engine, put together, and its beginning and end. */
public final class ProjectionEngine {
    private final Board board = new Board();
    private final Views views;
    private final Builds builds;
    private final DeadLetters deadLetters;
    private final List<View<?>> shown;
    private final Convoy convoy;
    private final Processors processors;
    private final LogFollowers followers;
    private final Loop looks;

    public ProjectionEngine(
            List<Projector<?>> projectors,
            PositionedLog log,
            DataSourceTransactionManager transactionManager,
            ViewDatabase database,
            MeterRegistry registry,
            ProcessingSettings settings) {
        // Taken from the manager, so that no statement can slip out of its transaction through another pool.
        DataSource dataSource = Objects.requireNonNull(transactionManager.getDataSource());
        this.followers = new LogFollowers("view", log, transactionManager, settings.workers(), settings.claim());
        this.shown = projectors.stream().<View<?>>map(Projector::view).toList();

        var jdbc = JdbcClient.create(dataSource);
        var table = new BuildTable(jdbc);
        var transactions = new TransactionTemplate(transactionManager);
        var identities = new Identities(database);
        this.builds = new Builds(table, identities, followers.tokens(), log, transactions);
        this.deadLetters = new DeadLetters(jdbc, table, log, transactions, database, projectors);
        this.views = new LiveViews(board, database, identities, new Standings(table, deadLetters, identities, log));
        var metrics = new ViewMetrics(registry);
        shown.forEach(view -> metrics.watch(view, board));
        var ledger = new PostgresLedger(table, jdbc, metrics::parked);
        var factory = new ProcessorFactory(followers, database, ledger, settings.batch(), metrics);
        var together = new ViewsTogether(jdbc, ledger, new MongoMarks(database));
        this.convoy = followers.convoy("view-convoy", together);
        this.processors = new Processors(
                convoy,
                build -> factory.rider(
                        build, projector(projectors, build), together, position -> board.applied(build, position)),
                build -> factory.processor(build, projector(projectors, build)));
        var kept = new BuildKeeper.Settings(settings.grace(), settings.alone());
        var keeper = new BuildKeeper(shown, table, builds, identities, log, processors, board, kept);
        this.looks = new Loop(
                "view-keeper",
                () -> {
                    keeper.look();
                    return settings.tick();
                },
                processors::wake);
    }

    private static Projector<?> projector(List<Projector<?>> projectors, Build build) {
        return projectors.stream()
                .filter(projector -> build.isOf(projector.view()))
                .findFirst()
                .orElseThrow();
    }

    public void start() {
        convoy.start();
        looks.start();
    }

    /** Lets the batches under way finish, and gives up the claims. */
    public void stop() {
        looks.stop();
        try {
            processors.stopAll();
        } finally {
            followers.close();
        }
    }

    public Views views() {
        return views;
    }

    /** The views that are kept, in this release's versions. */
    public List<View<?>> kept() {
        return shown;
    }

    /** The names of the tokens of what queries read, as of the last look. */
    public List<String> live() {
        return shown.stream()
                .flatMap(view -> board.live(view).stream())
                .map(Build::collection)
                .toList();
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
