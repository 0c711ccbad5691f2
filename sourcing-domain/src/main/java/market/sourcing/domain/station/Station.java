package market.sourcing.domain.station;

import static java.util.stream.Collectors.toSet;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.command.ChangeStation;
import market.sourcing.domain.station.command.CloseStation;
import market.sourcing.domain.station.command.OpenStation;
import market.sourcing.domain.station.command.ReopenStation;
import market.sourcing.domain.station.event.StationChanged;
import market.sourcing.domain.station.event.StationClosed;
import market.sourcing.domain.station.event.StationEvent;
import market.sourcing.domain.station.event.StationOpened;
import market.sourcing.domain.station.event.StationReopened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A target market of agents: opened, changed, closed and opened again by operators. Its currency is for good. */
@AggregateRoot(type = "station")
public final class Station {
    @AggregateIdentifier
    private StationId id;

    private Currency currency;
    private StationTerms terms;
    private boolean open;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Station() {}

    @SuppressWarnings("NullAway.Init")
    public Station(OpenStation command) {
        apply(new StationOpened(
                command.stationId().value(),
                command.currency().getCurrencyCode(),
                command.terms().languages(),
                names(command.terms()),
                command.terms().fee().points(),
                command.operator().account().value(),
                command.at()));
    }

    /** Nothing happens when it is the same as before. A closed one is changed as well, for the time when it is open again. */
    @CommandHandler
    long change(ChangeStation command) {
        OnlyOperatorsMay.check(command.operator());
        if (!command.terms().equals(terms)) {
            apply(new StationChanged(
                    id.value(),
                    command.terms().languages(),
                    names(command.terms()),
                    command.terms().fee().points(),
                    command.operator().account().value(),
                    command.at()));
        }
        return getVersion();
    }

    /** Nothing happens when it is closed. */
    @CommandHandler
    long close(CloseStation command) {
        OnlyOperatorsMay.check(command.operator());
        var reason = new Reason(command.reason());
        if (open) {
            apply(new StationClosed(
                    id.value(), reason.text(), command.operator().account().value(), command.at()));
        }
        return getVersion();
    }

    /** Nothing happens when it is open. */
    @CommandHandler
    long reopen(ReopenStation command) {
        OnlyOperatorsMay.check(command.operator());
        var reason = new Reason(command.reason());
        if (!open) {
            apply(new StationReopened(
                    id.value(), reason.text(), command.operator().account().value(), command.at()));
        }
        return getVersion();
    }

    /** How goods are priced there. */
    public StationPricing pricing() {
        return new StationPricing(id, open, currency, terms.fee());
    }

    /** @throws Refused {@link RefusalCode#STATION_CLOSED}, {@link RefusalCode#CUSTOMS_MODE_NOT_OFFERED} */
    public void mustOffer(CustomsMode mode) {
        pricing().mustBeOpen();
        if (!terms.customsModes().contains(mode)) {
            throw new Refused(
                    RefusalCode.CUSTOMS_MODE_NOT_OFFERED,
                    "The station does not take goods in that way.",
                    Map.of("station", id.code(), "offered", names(terms)));
        }
    }

    /** @throws Refused {@link RefusalCode#STATION_CLOSED}; {@link RefusalCode#CONSIGNEE_NOT_NEEDED} where goods are in nobody's name */
    public void mustNeedConsignees() {
        pricing().mustBeOpen();
        if (terms.customsModes().stream().noneMatch(CustomsMode::needsConsignee)) {
            throw new Refused(
                    RefusalCode.CONSIGNEE_NOT_NEEDED,
                    "Goods go through customs in nobody's name there; keep to yourself who they are for.",
                    Map.of("station", id.code()));
        }
    }

    private static List<String> names(StationTerms terms) {
        return terms.customsModes().stream().map(CustomsMode::name).toList();
    }

    @EventSourcingHandler
    void evolve(StationEvent event) {
        switch (event) {
            case StationOpened it -> on(it);
            case StationChanged it -> terms = terms(it.languages(), it.customsModes(), it.feeBasisPoints());
            case StationClosed _ -> open = false;
            case StationReopened _ -> open = true;
        }
    }

    private void on(StationOpened event) {
        id = new StationId(event.stationId());
        currency = Currencies.of(event.currency());
        terms = terms(event.languages(), event.customsModes(), event.feeBasisPoints());
        open = true;
    }

    private static StationTerms terms(List<String> languages, List<String> customsModes, int fee) {
        return new StationTerms(
                languages, customsModes.stream().map(CustomsMode::valueOf).collect(toSet()), new BasisPoints(fee));
    }
}
