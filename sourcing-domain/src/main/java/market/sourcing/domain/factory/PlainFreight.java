package market.sourcing.domain.factory;

import java.util.Currency;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;

/** A freight template in the shape in which events store it, and read back from it. */
final class PlainFreight {
    private PlainFreight() {}

    static FreightStated of(FactoryId factory, FreightTemplate template) {
        return new FreightStated(
                factory.value(),
                template.currency().getCurrencyCode(),
                template.assumedGrams(),
                template.zones().stream().map(PlainFreight::of).toList());
    }

    private static FreightStated.PlainZone of(FreightZone zone) {
        var freeFrom = zone.freeFrom();
        return new FreightStated.PlainZone(
                zone.regions(),
                zone.firstGrams(),
                zone.firstFee().minor(),
                zone.furtherGrams(),
                zone.furtherFee().minor(),
                freeFrom == null ? null : freeFrom.minor());
    }

    static FreightTemplate template(FreightStated stated) {
        var currency = Currencies.of(stated.currency());
        return new FreightTemplate(
                currency,
                stated.assumedGrams(),
                stated.zones().stream().map(zone -> zone(zone, currency)).toList());
    }

    private static FreightZone zone(FreightStated.PlainZone zone, Currency currency) {
        var freeFrom = zone.freeFromMinor();
        return new FreightZone(
                zone.regions(),
                zone.firstGrams(),
                new Money(zone.firstFeeMinor(), currency),
                zone.furtherGrams(),
                new Money(zone.furtherFeeMinor(), currency),
                freeFrom == null ? null : new Money(freeFrom, currency));
    }
}
