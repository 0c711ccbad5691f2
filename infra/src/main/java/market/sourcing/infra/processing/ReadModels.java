package market.sourcing.infra.processing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import market.sourcing.infra.loops.WhileRunning;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Builds;
import market.sourcing.infra.processing.letters.DeadLetters;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.infra.processing.parked.Rebuildable;
import market.sourcing.projections.listing.search.Lessons;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What keeps the read models. */
@Configuration(proxyBeanMethods = false)
@Import(FoundReadModels.class)
public class ReadModels {
    /** Late to start and early to stop, but before the web server takes requests. */
    private static final int BEFORE_THE_WEB = 0;

    @Bean
    ProjectionEngine projectionEngine(
            List<Projector<?>> projectors,
            PositionedLog log,
            DataSourceTransactionManager transactions,
            ViewDatabase database,
            MeterRegistry meters,
            ObjectProvider<DataFolder> own) {
        var settings = ProcessingSettings.defaults(own.getIfAvailable() != null);
        return new ProjectionEngine(inOrder(projectors), log, transactions, database, meters, settings);
    }

    /** The same on every node and at every start. */
    private static List<Projector<?>> inOrder(List<Projector<?>> projectors) {
        return projectors.stream()
                .sorted(Comparator.comparing(projector -> projector.view().name()))
                .toList();
    }

    /** Starts the engine after the stores and stops it before them, and before the web server has nothing to read. */
    @Bean
    WhileRunning engineLifecycle(ProjectionEngine engine) {
        return new WhileRunning(engine::start, engine::stop, BEFORE_THE_WEB);
    }

    @Bean
    Views views(ProjectionEngine engine) {
        return engine.views();
    }

    @Bean
    Lessons lessons(Views views) {
        return new Lessons(views);
    }

    /** On a thread of its own: no search waits until words are learned. */
    @Bean
    LoopLifecycle learningOfWords(Lessons lessons) {
        return new LoopLifecycle(new Loop("word-list", lessons::learn), BEFORE_THE_WEB);
    }

    @Bean
    StockLevels stockLevels(Views views) {
        return new StockOfView(views);
    }

    @Bean
    Builds builds(ProjectionEngine engine) {
        return engine.builds();
    }

    @Bean
    DeadLetters deadLetters(ProjectionEngine engine) {
        return engine.deadLetters();
    }

    @Bean
    Rebuildable rebuildOfViews(ProjectionEngine engine, ParkedEvents parked) {
        return new RebuildOfViews(engine.kept(), engine.builds(), parked);
    }

    /** Named readModels in the health answer; the readiness group has to include it. */
    @Bean
    ReadModelsHealth readModelsHealthIndicator(ProjectionEngine engine) {
        return engine.health();
    }
}
