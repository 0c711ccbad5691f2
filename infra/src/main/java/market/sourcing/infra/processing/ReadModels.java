package market.sourcing.infra.processing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.infra.embedded.DataFolder;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.projections.delivery.excuse.DeclarationProjector;
import market.sourcing.projections.delivery.promise.PromiseProjector;
import market.sourcing.projections.delivery.record.OrderRecordProjector;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.ledger.accounts.LedgerAccountProjector;
import market.sourcing.projections.ledger.movements.MovementProjector;
import market.sourcing.projections.listing.detail.ListingDetailProjector;
import market.sourcing.projections.listing.search.SearchProjector;
import market.sourcing.projections.order.summary.OrderSummaryProjector;
import market.sourcing.projections.order.timeline.OrderTimelineProjector;
import market.sourcing.projections.quote.detail.QuoteDetailProjector;
import market.sourcing.projections.returns.cases.CaseProjector;
import market.sourcing.projections.returns.record.OrderReturnsRecordProjector;
import market.sourcing.projections.returns.rule.ReturnRuleProjector;
import market.sourcing.projections.sales.report.SalesReportProjector;
import market.sourcing.projections.standing.badge.FactoryBadgeProjector;
import market.sourcing.projections.standing.returns.FactoryReturnsProjector;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Every read model that the application keeps, in one place. */
@Configuration(proxyBeanMethods = false)
public class ReadModels {

    static List<Projector<?>> projectors() {
        return List.of(
                new FactoryProfileProjector(),
                new ListingDetailProjector(),
                new QuoteDetailProjector(),
                new OrderSummaryProjector(),
                new OrderTimelineProjector(),
                new MovementProjector(),
                new LedgerAccountProjector(),
                new SalesReportProjector(),
                new PromiseProjector(),
                new OrderRecordProjector(),
                new CaseProjector(),
                new ReturnRuleProjector(),
                new OrderReturnsRecordProjector(),
                new DeclarationProjector(),
                new FactoryBadgeProjector(),
                new FactoryReturnsProjector(),
                new SearchProjector());
    }

    @Bean
    ProjectionEngine projectionEngine(
            PositionedLog log,
            DataSourceTransactionManager transactions,
            ViewDatabase database,
            MeterRegistry meters,
            ObjectProvider<DataFolder> own) {
        var settings = ProcessingSettings.defaults(own.getIfAvailable() != null);
        return new ProjectionEngine(projectors(), log, transactions, database, meters, settings);
    }

    @Bean
    EngineLifecycle engineLifecycle(ProjectionEngine engine) {
        return new EngineLifecycle(engine);
    }

    @Bean
    Views views(ProjectionEngine engine) {
        return engine.views();
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

    /** Named readModels in the health answer; the readiness group has to include it. */
    @Bean
    ReadModelsHealth readModelsHealthIndicator(ProjectionEngine engine) {
        return engine.health();
    }
}
