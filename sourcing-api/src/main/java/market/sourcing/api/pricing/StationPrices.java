package market.sourcing.api.pricing;

import java.util.Currency;
import java.util.List;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.rate.PostedRate;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.StationPricing;
import market.sourcing.projections.rate.newest.FindRate;
import market.sourcing.projections.rate.newest.NewestRate;
import market.sourcing.projections.rate.newest.RatesHandler;
import market.sourcing.projections.station.FindStation;
import market.sourcing.projections.station.MarketStation;
import market.sourcing.projections.station.StationsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stations price with. */
@Component
public class StationPrices {
    private final StationsHandler stations;
    private final RatesHandler rates;

    public StationPrices(StationsHandler stations, RatesHandler rates) {
        this.stations = stations;
        this.rates = rates;
    }

    /** @throws Refused {@link RefusalCode#STATION_UNKNOWN} */
    public StationPricing of(StationId id) {
        var station = station(id);
        return new StationPricing(
                id, station.open(), Currencies.of(station.currency()), new BasisPoints(station.feeBasisPoints()));
    }

    /**
     * What is spoken there, the main language first.
     *
     * @throws Refused {@link RefusalCode#STATION_UNKNOWN}
     */
    public List<String> languages(StationId id) {
        return station(id).languages();
    }

    private MarketStation station(StationId id) {
        return stations.handle(new FindStation(id.code()))
                .orElseThrow(() -> PathIds.unknown(RefusalCode.STATION_UNKNOWN, id.code()));
    }

    /** The newest rate for goods of a currency; null where none was posted, or none is needed. */
    public @Nullable PostedRate newest(StationPricing pricing, Currency goods) {
        return pricing.pair(goods)
                .flatMap(pair -> rates.handle(new FindRate(pair.name())))
                .map(NewestRate::posted)
                .orElse(null);
    }
}
