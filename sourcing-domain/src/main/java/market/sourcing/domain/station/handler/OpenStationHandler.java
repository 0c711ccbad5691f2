package market.sourcing.domain.station.handler;

import java.util.Map;
import market.sourcing.domain.shared.AnsweredRequests;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.station.Station;
import market.sourcing.domain.station.command.OpenStation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens a station once, however often it is asked to. */
public final class OpenStationHandler {
    private final Repository<Station> stations;
    private final AnsweredRequests requests;

    public OpenStationHandler(Repository<Station> stations, UniqueValues unique) {
        this.stations = stations;
        this.requests = new AnsweredRequests(unique);
    }

    /**
     * Answers the station's first version.
     *
     * @throws Refused {@code NOT_ALLOWED}, {@code IDEMPOTENCY_KEY_REUSED}, {@code STATION_EXISTS}
     */
    @CommandHandler
    public long handle(OpenStation command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var before = requests.version(command.key());
        return before.isPresent() ? before.get() : requests.answered(command.key(), open(command));
    }

    private long open(OpenStation command) throws Exception {
        var id = command.stationId();
        if (Loading.ifKnown(stations, id.value()).isPresent()) {
            throw new Refused(
                    RefusalCode.STATION_EXISTS,
                    "There is a station of this id, perhaps closed.",
                    Map.of("id", id.code()));
        }
        return stations.newInstance(() -> new Station(command)).version();
    }
}
