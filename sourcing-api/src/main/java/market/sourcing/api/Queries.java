package market.sourcing.api;

import market.sourcing.projections.delivery.excuse.DeclarationsHandler;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import market.sourcing.projections.delivery.record.FactoryRecordHandler;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.ledger.accounts.AccountsHandler;
import market.sourcing.projections.ledger.movements.MovementsHandler;
import market.sourcing.projections.listing.detail.FindListingHandler;
import market.sourcing.projections.listing.search.SearchListingsHandler;
import market.sourcing.projections.order.summary.OrdersHandler;
import market.sourcing.projections.order.timeline.FindTimelineHandler;
import market.sourcing.projections.quote.detail.FindQuoteHandler;
import market.sourcing.projections.returns.cases.CasesHandler;
import market.sourcing.projections.returns.record.ReturnsRecordHandler;
import market.sourcing.projections.returns.rule.ReturnRulesHandler;
import market.sourcing.projections.sales.report.SalesReportHandler;
import market.sourcing.projections.standing.badge.FindBadgeHandler;
import market.sourcing.projections.standing.returns.FindFactoryReturnsHandler;
import market.sourcing.projections.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be asked of the read models. */
@Configuration(proxyBeanMethods = false)
class Queries {

    @Bean
    FindFactoryHandler findFactory(Views views) {
        return new FindFactoryHandler(views);
    }

    @Bean
    FindListingHandler findListing(Views views) {
        return new FindListingHandler(views);
    }

    @Bean
    SearchListingsHandler searchListings(Views views) {
        return new SearchListingsHandler(views);
    }

    @Bean
    OrdersHandler orders(Views views) {
        return new OrdersHandler(views);
    }

    @Bean
    FindQuoteHandler findQuote(Views views) {
        return new FindQuoteHandler(views);
    }

    @Bean
    FindTimelineHandler findTimeline(Views views) {
        return new FindTimelineHandler(views);
    }

    @Bean
    MovementsHandler movements(Views views) {
        return new MovementsHandler(views);
    }

    @Bean
    AccountsHandler ledgerAccounts(Views views) {
        return new AccountsHandler(views);
    }

    @Bean
    SalesReportHandler salesReport(Views views) {
        return new SalesReportHandler(views);
    }

    @Bean
    PromisesHandler promises(Views views) {
        return new PromisesHandler(views);
    }

    @Bean
    CasesHandler cases(Views views) {
        return new CasesHandler(views);
    }

    @Bean
    ReturnRulesHandler returnRules(Views views) {
        return new ReturnRulesHandler(views);
    }

    @Bean
    DeclarationsHandler declarations(Views views) {
        return new DeclarationsHandler(views);
    }

    @Bean
    FindBadgeHandler badges(Views views) {
        return new FindBadgeHandler(views);
    }

    @Bean
    FindFactoryReturnsHandler returnVerdicts(Views views) {
        return new FindFactoryReturnsHandler(views);
    }

    @Bean
    FactoryRecordHandler factoryRecords(Views views) {
        return new FactoryRecordHandler(views);
    }

    @Bean
    ReturnsRecordHandler returnsRecords(Views views) {
        return new ReturnsRecordHandler(views);
    }
}
