package market.sourcing.api.factory.sales;

import java.math.BigDecimal;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Page;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.money.SumBody;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.factory.profile.FactoryState;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.sales.report.SalesFigure;
import market.sourcing.projections.sales.report.SalesReportHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}/sales} */
@RestController
record SalesReportController(SalesReportHandler reports, FindFactoryHandler factories) {
    /**
     * One row of the report, in one currency.
     *
     * @param key a listing's or account's id, a country, or a month such as 2011-03
     * @param title a listing's; else null
     * @param net sold less returned; negative where more came back
     */
    record Row(String key, @Nullable String title, Side sold, Side returned, Side net) {
        static Row of(SalesFigure figure) {
            return new Row(
                    figure.key(),
                    figure.label(),
                    Side.of(figure.soldUnits(), figure.soldMinor(), figure.currency()),
                    Side.of(figure.returnedUnits(), figure.returnedMinor(), figure.currency()),
                    Side.of(figure.netUnits(), figure.netMinor(), figure.currency()));
        }
    }

    /** Pieces and what they cost. */
    record Side(long units, SumBody amount) {
        static Side of(long units, BigDecimal minor, String currency) {
            return new Side(units, SumBody.shown(minor, currency));
        }
    }

    /**
     * What the factory sold and took back, in the order of the keys. Its owner, operators and auditors may ask.
     *
     * @param by listing, buyer, country or month
     * @param from the first month of UTC that counts, such as 2010-12
     * @param to the last month of UTC that counts
     */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/factories/{id}/sales")
    Page<Row> sales(
            @PathVariable FactoryId id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        requireMaySee(id, actor);
        var query = new SalesParameters(by, from, to, size, after).of(id);
        var page = reports.handle(query);
        return new Page<>(page.items().stream().map(Row::of).toList(), SalesCursors.text(query.by(), page.next()));
    }

    /** Others learn that a factory trades, not what it sells. */
    private void requireMaySee(FactoryId factory, Actor actor) {
        var profile = factories
                .handle(new FindFactory(factory.value()))
                .orElseThrow(() -> PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, factory.value()));
        if (!Caller.of(actor).maySeeAllOf(profile.ownerId())) {
            throw profile.state() == FactoryState.VERIFIED
                    ? new Refused(RefusalCode.NOT_ALLOWED, "This account may not see the factory's sales.")
                    : PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, factory.value());
        }
    }
}
