package market.sourcing.domain.order.pricing;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.factory.FreightTemplate;
import market.sourcing.domain.listing.Offer;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Money;

/**
 * What sending the goods costs.
 *
 * @param grams the weight that was counted: of the lines that do not travel free
 */
record Freight(long grams, Money fee) {

    static Freight of(List<PricedLine> lines, Money goods, Optional<FreightTemplate> template, Destination shipTo) {
        if (template.isEmpty()) {
            return new Freight(0, Money.zero(goods.currency()));
        }
        Currencies.requireSame(goods.currency(), template.get().currency());
        var grams = lines.stream()
                .filter(line -> !travelsFree(line.line().offer(), goods))
                .mapToLong(line -> (long) line.line().quantity().units()
                        * grams(line.line().offer(), template.get()))
                .sum();
        return new Freight(grams, template.get().fee(shipTo, grams, goods));
    }

    private static boolean travelsFree(Offer offer, Money goods) {
        var from = offer.freeFreightFrom();
        return from != null && goods.minor() >= from.minor();
    }

    private static int grams(Offer offer, FreightTemplate template) {
        var stated = offer.unitGrams();
        return stated == null ? template.assumedGrams() : stated;
    }
}
