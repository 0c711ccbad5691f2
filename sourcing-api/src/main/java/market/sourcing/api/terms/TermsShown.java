package market.sourcing.api.terms;

import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.event.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer and a factory are bound to.
 *
 * @param goods the lines' amounts together
 * @param freight 0 when the factory bears it
 * @param total goods and freight
 * @param deposit what is paid first when goods are made to order; left out when all is paid at once
 * @param shipTo ISO 3166 code of a country or region
 * @param dispatchPromise the slowest class among the lines
 * @param leadTimeDays with LEAD_TIME
 * @param returnRule the version of the return terms that bind
 * @param tradeRules the version of the platform's numbers that were applied
 * @param payWithinMinutes so long after ordering the order is closed unless it was paid; left out when the platform's own time
 *     binds
 */
public record TermsShown(
        String factoryId,
        List<LineShown> lines,
        MoneyBody goods,
        MoneyBody freight,
        MoneyBody total,
        @Nullable MoneyBody deposit,
        @Nullable String shipTo,
        @OneOf(DispatchPromise.class) String dispatchPromise,
        @Nullable Integer leadTimeDays,
        String returnRule,
        String tradeRules,
        @Nullable Long payWithinMinutes) {

    public static TermsShown of(OrderTerms terms) {
        var currency = terms.currency();
        return new TermsShown(
                terms.factoryId(),
                terms.lines().stream().map(line -> LineShown.of(line, currency)).toList(),
                MoneyBody.shown(terms.goodsMinor(), currency),
                MoneyBody.shown(terms.freightMinor(), currency),
                MoneyBody.shown(terms.totalMinor(), currency),
                MoneyBody.shownOrNull(terms.depositMinor(), currency),
                terms.shipTo(),
                terms.dispatchPromise(),
                terms.leadTimeDays(),
                terms.returnRule(),
                terms.tradeRules(),
                terms.payWithinMinutes());
    }
}
