package market.sourcing.domain.trade.consolidating;

import java.time.Duration;
import market.sourcing.domain.consolidation.Consolidation;
import market.sourcing.domain.consolidation.command.OpenConsolidation;
import market.sourcing.domain.consolidation.event.ConsolidationOpened;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.station.Station;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Opens consolidations for stations that there are. One that is closed, or offers a way through customs no more, still gets what was
 * ordered before.
 */
public record OpenConsolidationHandler(Repository<Consolidation> consolidations, Repository<Station> stations) {
    private static final Duration LONGEST = Duration.ofDays(60);

    /**
     * Answers the first version; a repeat answers the same.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED},
     *     {@link RefusalCode#STATION_UNKNOWN}, {@link RefusalCode#INVALID_VALUE}
     */
    @CommandHandler
    public long handle(OpenConsolidation command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var earlier = Loading.ifKnown(consolidations, command.consolidationId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(it -> it.mustComeOf(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        Loading.known(stations, command.station().value(), RefusalCode.STATION_UNKNOWN);
        mustBeSoon(command);
        var opened = new ConsolidationOpened(
                command.consolidationId().value(),
                command.agent().value(),
                command.station().value(),
                command.customsMode().name(),
                command.service().name(),
                command.cutOffAt(),
                command.operator().account().value(),
                command.at(),
                command.fingerprint());
        return consolidations.newInstance(() -> new Consolidation(opened)).version();
    }

    private static void mustBeSoon(OpenConsolidation command) {
        if (!command.cutOffAt().isAfter(command.at())
                || command.cutOffAt().isAfter(command.at().plus(LONGEST))) {
            throw Refused.invalid("cutOffAt", "Parcels are collected until a time within 60 days from now.");
        }
    }
}
