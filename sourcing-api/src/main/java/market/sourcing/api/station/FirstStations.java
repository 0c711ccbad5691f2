package market.sourcing.api.station;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.StationTerms;
import market.sourcing.domain.station.command.OpenStation;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.files.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the stations that a newcomer sees beside the small catalogue: Vietnam, Korea, and one that speaks English. Each once: what
 * operators make of them afterwards stays. Nobody posts a rate for them, because it would be invented.
 */
@Component
class FirstStations {
    private static final Logger log = LoggerFactory.getLogger(FirstStations.class);
    private static final Actor OPERATOR = new Actor(new AccountId("account-catalogue"), Set.of(Role.OPERATOR));
    private static final BasisPoints FEE = BasisPoints.percent(3);

    private final Commands commands;
    private final InstantSource clock;
    private final boolean wanted;

    /** @param load whether the catalogue is loaded; unset means where the stores are embedded */
    FirstStations(
            Commands commands,
            InstantSource clock,
            @Value("${sourcing.catalogue.load:#{null}}") @Nullable Boolean load,
            ObjectProvider<DataFolder> embedded) {
        this.commands = commands;
        this.clock = clock;
        this.wanted = load == null ? embedded.getIfAvailable() != null : load;
    }

    /** Before the user is told that the marketplace is ready, so that there is something to see. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open() {
        if (wanted) {
            open("vn", "VND", "vi", EnumSet.allOf(CustomsMode.class));
            open("kr", "KRW", "ko", EnumSet.allOf(CustomsMode.class));
            open("en", "USD", "en", EnumSet.of(CustomsMode.DIRECT_IMPORT, CustomsMode.DIRECT_MAIL));
        }
    }

    private void open(String code, String currency, String language, Set<CustomsMode> customs) {
        var station = StationId.ofCode(code);
        try {
            commands.send(
                    new OpenStation(
                            station,
                            OPERATOR,
                            Currencies.of(currency),
                            new StationTerms(List.of(language), customs, FEE),
                            clock.instant(),
                            new RequestKey("first-" + station.value(), "first")),
                    OPERATOR);
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.STATION_EXISTS) {
                throw refused;
            }
            log.debug("An operator opened {} before.", station);
        }
    }
}
