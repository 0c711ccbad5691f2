package market.sourcing.domain.factory;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * What a factory asks for sending goods, by where they go and what they weigh. All fees are in one currency, and every region
 * is in one zone.
 *
 * @param assumedGrams what a piece counts for whose listing states no weight, 1 to 1,000,000
 * @param zones 1 to 50
 */
public record FreightTemplate(Currency currency, int assumedGrams, List<FreightZone> zones) {
    private static final int MOST_ZONES = 50;

    public FreightTemplate {
        zones = List.copyOf(zones);
        if (assumedGrams < 1 || assumedGrams > 1_000_000) {
            throw Refused.invalid("assumedGrams", "A weight here is 1 to 1,000,000 grams.");
        }
        if (zones.isEmpty() || zones.size() > MOST_ZONES) {
            throw Refused.invalid("zones", "A freight template has 1 to 50 zones.");
        }
        var seen = new HashSet<String>();
        for (var zone : zones) {
            Currencies.requireSame(currency, zone.firstFee().currency());
            Currencies.requireSame(currency, zone.furtherFee().currency());
            if (zone.freeFrom() != null) {
                Currencies.requireSame(currency, zone.freeFrom().currency());
            }
            if (!zone.regions().stream().allMatch(seen::add)) {
                throw Refused.invalid("regions", "Each region is in one freight zone.");
            }
        }
    }

    /**
     * The fee for goods of this weight; the zone that names the region counts before the one that names its country, and that
     * before the one for everywhere else.
     *
     * @param grams 0 or more
     * @throws Refused {@link RefusalCode#DESTINATION_NOT_SERVED}
     */
    public Money fee(Destination destination, long grams, Money goods) {
        return Stream.of(destination.code(), destination.country(), FreightZone.ELSEWHERE)
                .map(this::naming)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> notServed(destination))
                .fee(grams, goods);
    }

    private Optional<FreightZone> naming(String region) {
        return zones.stream().filter(zone -> zone.regions().contains(region)).findFirst();
    }

    private Refused notServed(Destination destination) {
        return new Refused(
                RefusalCode.DESTINATION_NOT_SERVED,
                "The factory does not send goods there.",
                Map.of(
                        "shipTo",
                        destination.code(),
                        "served",
                        zones.stream().flatMap(zone -> zone.regions().stream()).toList()));
    }
}
